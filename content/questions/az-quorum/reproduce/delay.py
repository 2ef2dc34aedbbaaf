"""A wire with a length: carries Ethernet frames between two taps, each `delay` seconds late.

Usage: delay.py TAP_A NAMESPACE_B TAP_B MILLISECONDS
TAP_A is in the namespace this runs in, TAP_B in the one called NAMESPACE_B.
"""

import collections
import ctypes
import fcntl
import os
import select
import struct
import sys
import time

TUNSETIFF, IFF_TAP, IFF_NO_PI = 0x400454CA, 0x0002, 0x1000


def tap(name):
    wire = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(wire, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TAP | IFF_NO_PI))
    return wire


near_name, namespace, far_name, milliseconds = sys.argv[1:]
delay = float(milliseconds) / 1000
near = tap(near_name)
there = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
if ctypes.CDLL(None, use_errno=True).setns(there, 0) != 0:
    sys.exit("setns: " + os.strerror(ctypes.get_errno()))
far = tap(far_name)

other = {near: far, far: near}
under_way = collections.deque()  # (when due, where to, frame), in order of time
while True:
    wait = max(0, under_way[0][0] - time.monotonic()) if under_way else None
    ready, _, _ = select.select([near, far], [], [], wait)
    for wire in ready:
        try:
            under_way.append((time.monotonic() + delay, other[wire], os.read(wire, 65536)))
        except OSError:  # nothing to read, or the interface is down
            pass
    while under_way and under_way[0][0] <= time.monotonic():
        _, wire, frame = under_way.popleft()
        try:
            os.write(wire, frame)
        except OSError:  # down: the frame is lost, as on a cut link
            pass
