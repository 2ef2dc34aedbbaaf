'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** In development, asks for the page anew when a file under `content/` changed. */
export function ReloadOnContent() {
  const router = useRouter();
  useEffect(() => {
    const events = new EventSource(`http://localhost:${process.env.NEXT_PUBLIC_RELOAD_PORT}`);
    events.onmessage = () => router.refresh();
    return () => events.close();
  }, [router]);
  return null;
}
