/** A text in which names with a numeral, such as us-east-1a, stay on one line. */
export function Unbroken({ text }: { readonly text: string }) {
  return text.split(/([a-z]+(?:-[a-z]+)*-\d+[a-z]?)/).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <span key={at} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
