/** A time of the run in seconds as minutes and seconds: −50 is "−0:50". */
export function timeText(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return seconds < 0 && whole > 0 ? `\u2212${text}` : text;
}
