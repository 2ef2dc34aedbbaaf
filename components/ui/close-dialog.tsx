/** Closes the dialog that it stands in, without a script. */
export function CloseDialog() {
  return (
    <form method="dialog" className="mt-4">
      <button type="submit" className="tool">
        Close
      </button>
    </form>
  );
}
