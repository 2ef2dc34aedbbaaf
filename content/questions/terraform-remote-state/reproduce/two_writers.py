"""Two engineers, one state: what a lock changes, over the protocol of Terraform's http backend.

Each writer does what an apply does: (lock,) read, change the world, write serial + 1 (, unlock).
The change takes long enough for the two to overlap. Three runs: no lock, both lock, one ignores
the lock. Standard library only.
"""

import http.client
import json
import sys
import threading
import time

sys.dont_write_bytecode = True

from state_server import Store, serve

PATH = "/network"


class Engineer:
    def __init__(self, name, adds, port):
        self.name, self.adds, self.port = name, adds, port
        self.result = ""

    def call(self, method, path, body=None):
        link = http.client.HTTPConnection("127.0.0.1", self.port)
        link.request(method, path, body=json.dumps(body) if body is not None else None)
        reply = link.getresponse()
        data = reply.read()
        link.close()
        return reply.status, json.loads(data) if data else None

    def apply(self, locking, meanwhile):
        """One apply. meanwhile() runs between read and write: the time the cloud needs."""
        if locking:
            status, holder = self.call("LOCK", PATH, {"ID": self.name, "Who": self.name})
            if status != 200:
                self.result = f"refused, locked by {holder['Who']}"
                meanwhile()
                return
        _, state = self.call("GET", PATH)
        meanwhile()
        new = {**state, "serial": state["serial"] + 1, "resources": [*state["resources"], self.adds]}
        query = f"?ID={self.name}" if locking else ""
        status, _ = self.call("POST", PATH + query, new)
        self.result = f"wrote serial {new['serial']}" if status == 200 else "write refused (423)"
        if locking:
            self.call("UNLOCK", PATH, {"ID": self.name})


def race(title, alice_locks, bob_locks, strict=False):
    store = Store(strict)
    first = {"version": 4, "serial": 7, "lineage": "c0ffee", "resources": ["vpc"]}
    store.write(PATH, json.dumps(first).encode(), "")
    server = serve(store)
    both_inside = threading.Barrier(2)
    alice = Engineer("alice", "database", server.server_port)
    bob = Engineer("bob", "queue", server.server_port)
    bob_has_written = threading.Event()

    def alice_works():
        both_inside.wait()
        bob_has_written.wait()

    thread = threading.Thread(target=alice.apply, args=(alice_locks, alice_works))
    thread.start()
    while alice_locks and not store.locks:
        time.sleep(0.01)
    bob.apply(bob_locks, both_inside.wait)
    bob_has_written.set()
    thread.join()
    server.shutdown()
    end = json.loads(store.states[PATH])
    print(title)
    print(f"  alice: {alice.result}; bob: {bob.result}")
    print(f"  state now: serial {end['serial']}, {', '.join(end['resources'])}")
    for engineer in (alice, bob):
        if engineer.adds in end["resources"] or engineer.result.startswith("refused"):
            continue
        told = "is told: keep errored.tfstate" if "423" in engineer.result else "is not told"
        print(f"  the {engineer.adds} runs and no state knows it; {engineer.name} {told}")
    return store.log


serials = race("No lock", False, False)
assert serials == [7, 8, 8], serials
print(f"  serials written: {serials[1:]}, the same one twice")
race("Both lock", True, True)
race("Bob ignores the lock, the store does not mind", True, False)
race("Bob ignores the lock, the store minds", True, False, strict=True)
