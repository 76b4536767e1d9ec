#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""first_window.py RUNS NAME COMMAND…: starts a program RUNS times on $DISPLAY and prints the median time from exec to its
first mapped window of at least 300x200 points, and the most memory it had by then (VmHWM of the process). The same
measure for every program, by the X server's own window tree."""
import ctypes
import os
import signal
import statistics
import subprocess
import sys
import time

LARGE = (300, 200)
VIEWABLE = 2
PATIENCE = 30.0


class Attributes(ctypes.Structure):
    """XWindowAttributes as far as it is read here; the rest is room."""
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p),
                ("root", ctypes.c_ulong), ("klass", ctypes.c_int), ("bit_gravity", ctypes.c_int),
                ("win_gravity", ctypes.c_int), ("backing_store", ctypes.c_int), ("planes", ctypes.c_ulong),
                ("pixel", ctypes.c_ulong), ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong),
                ("map_installed", ctypes.c_int), ("map_state", ctypes.c_int), ("rest", ctypes.c_byte * 128)]


class Display:
    def __init__(self):
        self.lib = ctypes.CDLL("libX11.so.6")
        self.lib.XOpenDisplay.restype = ctypes.c_void_p
        self.lib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.lib.XOpenDisplay(None))
        if not self.display:
            sys.exit("no display")
        # A window may be gone by the time it is asked about: that is no error here.
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self.ignore = handler(lambda *_: 0)
        self.lib.XSetErrorHandler(self.ignore)
        self.root = ctypes.c_ulong(self.lib.XDefaultRootWindow(self.display))

    def has_large_window(self):
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.lib.XQueryTree(self.display, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                            ctypes.byref(count))
        found = any(self.is_large(children[i]) for i in range(count.value))
        if count.value:
            self.lib.XFree(children)
        return found

    def is_large(self, window):
        facts = Attributes()
        known = self.lib.XGetWindowAttributes(self.display, ctypes.c_ulong(window), ctypes.byref(facts))
        return bool(known) and facts.map_state == VIEWABLE and (facts.width, facts.height) >= LARGE


def peak_kib(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


def measure(display, command):
    begun = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          start_new_session=True) as process:
        try:
            while not display.has_large_window():
                if process.poll() is not None or time.monotonic() - begun > PATIENCE:
                    sys.exit(f"{command[0]} shows no window")
                time.sleep(0.001)
            return time.monotonic() - begun, peak_kib(process.pid)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            while display.has_large_window():
                time.sleep(0.01)


def main():
    runs, name, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
    display = Display()
    measure(display, command)  # warms the caches
    results = [measure(display, command) for _ in range(runs)]
    seconds = statistics.median(time for time, _ in results)
    memory = statistics.median(kib for _, kib in results)
    print(f"{name}: first window after {seconds * 1000:.0f} ms, {memory / 1024:.0f} MiB", flush=True)


main()
