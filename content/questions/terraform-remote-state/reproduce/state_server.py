"""A store for Terraform's http backend, in memory, on the loopback address.

GET reads the state, POST writes it, LOCK and UNLOCK handle the lock. With strict=True a POST is
refused while someone else holds the lock, which makes the lock binding; without it the lock only
binds those who ask for it. Run alone it serves on the given port:
    python3 state_server.py 8470 [strict]
"""

import http.server
import json
import sys
import threading
import urllib.parse


class Store:
    """States and locks by path. Every access happens under one mutex, like a single object store."""

    def __init__(self, strict):
        self.strict = strict
        self.states = {}
        self.locks = {}
        self.log = []
        self.mutex = threading.Lock()

    def read(self, path):
        return self.states.get(path)

    def write(self, path, body, lock_id):
        holder = self.locks.get(path)
        if self.strict and holder and holder["ID"] != lock_id:
            return 423, holder
        self.states[path] = body
        self.log.append(json.loads(body)["serial"])
        return 200, None

    def lock(self, path, info):
        if path in self.locks:
            return 423, self.locks[path]
        self.locks[path] = info
        return 200, None

    def unlock(self, path):
        self.locks.pop(path, None)
        return 200, None


def serve(store, port=0):
    """Starts serving in a thread and returns the server; port 0 takes a free one."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args):
            pass

        def body(self):
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))

        def answer(self, status, data=b""):
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def handle_with(self, act):
            url = urllib.parse.urlparse(self.path)
            body = self.body()
            with store.mutex:
                status, holder = act(url, body)
            self.answer(status, json.dumps(holder).encode() if holder else b"")

        def do_GET(self):
            with store.mutex:
                state = store.read(urllib.parse.urlparse(self.path).path)
            self.answer(200, state) if state else self.answer(404)

        def do_POST(self):
            self.handle_with(
                lambda url, body: store.write(
                    url.path, body, urllib.parse.parse_qs(url.query).get("ID", [""])[0]
                )
            )

        def do_LOCK(self):
            self.handle_with(lambda url, body: store.lock(url.path, json.loads(body)))

        def do_UNLOCK(self):
            self.handle_with(lambda url, body: store.unlock(url.path))

    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


if __name__ == "__main__":
    served = serve(Store(strict="strict" in sys.argv[2:]), int(sys.argv[1]))
    print(f"serving on http://127.0.0.1:{served.server_port}", flush=True)
    threading.Event().wait()
