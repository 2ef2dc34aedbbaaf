/** Some seconds in words, such as '7 min 50 s'. */
export function spanWords(seconds: number): string {
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
