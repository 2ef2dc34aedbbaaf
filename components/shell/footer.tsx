import Link from 'next/link';

export function Footer() {
  return (
    <footer className="wrap no-print">
      <div className="mt-20 flex flex-wrap gap-x-8 gap-y-2 border-t border-rule pt-8 pb-12 text-[0.95rem] text-soft">
        <span>Nothing that you type here leaves your browser.</span>
        <Link prefetch={false} href="/glossary">
          Glossary
        </Link>
        <Link prefetch={false} href="/about">
          How every number and claim is checked
        </Link>
      </div>
    </footer>
  );
}
