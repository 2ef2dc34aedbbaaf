"""Five backends that answer with their number, and clients told by standard input what to do."""

import collections
import socket
import socketserver
import sys
import threading

BACKENDS = range(1, 6)


class Backend(socketserver.BaseRequestHandler):
    def handle(self):
        while self.request.recv(1):
            self.request.sendall(bytes([self.server.number]))


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64


def connect():
    return socket.create_connection(("10.96.0.10", 443))


def ask(connection):
    connection.sendall(b"?")
    return connection.recv(1)[0]


def show(title, answers):
    counted = collections.Counter(answers)
    print(f"{title}:", *(counted[number] for number in BACKENDS), flush=True)


def main():
    for number in BACKENDS:
        server = Server(("127.0.0.1", 9000 + number), Backend)
        server.number = number
        threading.Thread(target=server.serve_forever, daemon=True).start()
    held = []
    for line in sys.stdin:
        command, count = line.split()
        if command == "hold":
            held = [connect() for _ in range(int(count))]
            print(f"{count} connections opened and kept", flush=True)
        elif command == "ask":
            show(f"{len(held)} held connections, {count} requests each",
                 (ask(connection) for connection in held for _ in range(int(count))))
        elif command == "fresh":
            answers = []
            for _ in range(int(count)):
                with connect() as connection:
                    answers.append(ask(connection))
            show(f"{count} new connections", answers)


main()
