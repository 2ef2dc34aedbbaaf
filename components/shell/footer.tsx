import Link from 'next/link';

export function Footer() {
  return (
    <footer className="wrap">
      <div className="foot">
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
