"""Why SIGTERM must wait for the endpoints: one real server, one client with an old list.

A server process stops accepting as soon as it gets SIGTERM, as many do. A client keeps sending to
it until its list of endpoints changes, half a second after the deletion. Once SIGTERM is sent at
the deletion, once after a preStop wait that is longer than the list takes.
"""

import signal
import socket
import subprocess
import sys
import time

SERVER = r"""
import signal, socket, sys
listener = socket.create_server(("127.0.0.1", 0))
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print(listener.getsockname()[1], flush=True)
while True:
    connection, _ = listener.accept()
    connection.recv(100)
    connection.sendall(b"ok")
    connection.close()
"""

LIST_CHANGES_AFTER = 0.5  # seconds from the deletion until the client's list is new


def request(port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            connection.sendall(b"hello")
            return connection.recv(100) == b"ok"
    except OSError:
        return False


def delete_pod(pre_stop):
    server = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    port = int(server.stdout.readline())
    assert request(port)
    sent = failed = 0
    signalled = False
    deleted = time.monotonic()
    while (elapsed := time.monotonic() - deleted) < LIST_CHANGES_AFTER:
        if not signalled and elapsed >= pre_stop:
            server.send_signal(signal.SIGTERM)
            server.wait()
            signalled = True
        sent += 1
        failed += not request(port)
        time.sleep(0.01)
    if not signalled:
        time.sleep(max(0, pre_stop - (time.monotonic() - deleted)))
        server.send_signal(signal.SIGTERM)
        server.wait()
    server.stdout.close()
    return sent, failed


for name, wait in (("SIGTERM at once", 0), ("preStop 0.8 s", 0.8)):
    sent, failed = delete_pod(wait)
    verdict = "no request failed" if failed == 0 else "requests failed"
    print(f"{name:<16} {sent:>4} requests with the old list, {failed:>4} failed: {verdict}")
