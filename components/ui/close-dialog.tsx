/** Closes the dialog that it stands in, without a script. */
export function CloseDialog({ className = 'mt-4' }: { readonly className?: string }) {
  return (
    <form method="dialog" className={className}>
      <button type="submit" className="tool">
        Close
      </button>
    </form>
  );
}
