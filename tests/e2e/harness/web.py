# SPDX-License-Identifier: GPL-3.0-or-later
"""The outside world of the test: an HTTP server with images, their checksum file, the agent's package, and a stand-in for
the SysManage registration. It resumes (Range), notes every request, and can be told to misbehave."""
import hashlib
import json
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

BLOCK = 64 * 1024
SLOW_PAUSE = 0.2


@dataclass(frozen=True)
class Request:
    client: str
    method: str
    path: str
    status: int
    range: str


class World:
    """What all servers of a test share. Misbehaviour is set by the names of the files that it concerns."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.requests = []
        self.registrations = []  # (address of the caller, body)
        self.registered = threading.Condition()
        self.lock = threading.Lock()
        self.wrong_checksum = False
        self.cut_after = {}  # name -> bytes of the whole file that ever get through
        self.cut_once = {}  # name -> bytes that the next transfer delivers
        self.slow = set()

    def behave(self):
        self.wrong_checksum = False
        self.cut_after.clear()
        self.cut_once.clear()
        self.slow.clear()

    def checksums(self):
        lines = []
        for image in sorted([*self.folder.glob("*.qcow2.xz"), *self.folder.glob("*.iso")]):
            digest = hashlib.sha256(image.read_bytes()).hexdigest()
            if self.wrong_checksum:
                digest = digest[::-1]
            lines.append(f"{digest}  {image.name}\n")
        return "".join(lines).encode()

    def note(self, request: Request):
        with self.lock:
            self.requests.append(request)

    def requests_for(self, name):
        with self.lock:
            return [request for request in self.requests if request.path == f"/{name}"]

    def count(self):
        with self.lock:
            return len(self.requests)

    def register(self, client, body):
        with self.registered:
            self.registrations.append((client, body))
            self.registered.notify_all()

    def wait_for_registration(self, seconds):
        """The registrations so far, as soon as there is one; empty when none came in time."""
        with self.registered:
            self.registered.wait_for(lambda: self.registrations, timeout=seconds)
            return list(self.registrations)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 120
    world: World

    def do_GET(self):
        name = self.path.lstrip("/")
        if name == "SHA256SUMS":
            self.answer(200, self.world.checksums())
            return
        file = self.world.folder / name
        if "/" in name or not file.is_file():
            self.answer(404, b"not here\n")
            return
        self.send_file(name, file)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path != "/register":
            self.answer(404, b"not here\n")
            return
        self.answer(200, b"{}")
        self.world.register(self.client_address[0], json.loads(body))

    def answer(self, status, body):
        self.note(status)
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def first_byte(self):
        asked = self.headers.get("Range", "")
        return int(asked.removeprefix("bytes=").rstrip("-")) if asked.startswith("bytes=") else 0

    def send_file(self, name, file):
        size, first = file.stat().st_size, self.first_byte()
        if first >= size:
            self.answer(416, b"")
            return
        end = min(size, self.world.cut_after.get(name, size), first + self.world.cut_once.pop(name, size))
        status = 206 if first else 200
        self.note(status)
        self.send_response(status)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(size - first))
        if first:
            self.send_header("Content-Range", f"bytes {first}-{size - 1}/{size}")
        self.end_headers()
        self.copy(name, file, first, end)
        self.close_connection = end < size

    def copy(self, name, file, first, end):
        with file.open("rb") as source:
            source.seek(first)
            while first < end:
                block = source.read(min(BLOCK, end - first))
                self.wfile.write(block)
                first += len(block)
                if name in self.world.slow:
                    threading.Event().wait(SLOW_PAUSE)

    def note(self, status):
        self.world.note(Request(self.client_address[0], self.command, self.path, status, self.headers.get("Range", "")))

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that goes away in the middle is part of the test."""


def serve(world: World, address: str) -> Server:
    """Serves the world at an address of this machine, at a free port, until shut down."""
    handler = type("BoundHandler", (Handler,), {"world": world})
    server = Server((address, 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
