/** Three members, one of them out. */
export function Logo() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <circle cx="5" cy="11" r="3" />
      <circle cx="17" cy="5" r="3" />
      <circle cx="17" cy="17" r="3" strokeDasharray="2.2 2" />
      <path d="M7.6 9.6 14.4 6.3M7.6 12.4l6.8 3.3" />
    </svg>
  );
}
