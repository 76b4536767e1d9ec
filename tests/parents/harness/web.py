# SPDX-License-Identifier: GPL-3.0-or-later
"""The publishers' servers: small images under every name that a catalogue gives, and their digests."""
import hashlib
import lzma
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def make_images(folder: Path):
    """By the end of their names."""
    disk = folder / "disk.raw"
    disk.write_bytes((b"simulated disk\n" * 70000)[:1 << 20])
    image = folder / "image.qcow2"
    subprocess.run(["qemu-img", "convert", "-f", "raw", "-O", "qcow2", disk, image], check=True)
    (folder / "image.qcow2.xz").write_bytes(lzma.compress(image.read_bytes()))
    (folder / "installer.iso").write_bytes(b"\0" * 0x8001 + b"CD001" + b"simulated installer" * 1000)
    return {"qcow2": image.read_bytes(), "img": image.read_bytes(), "xz": (folder / "image.qcow2.xz").read_bytes(),
            "raw": disk.read_bytes(), "iso": (folder / "installer.iso").read_bytes()}


def serve(images):
    digests = {end: hashlib.sha256(content).hexdigest() for end, content in images.items()}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            name = self.path.rsplit("/", 1)[1]
            if name.endswith(".sha256"):
                end = name.removesuffix(".sha256").rsplit(".", 1)[-1]
                self.answer(f"{digests[end]}  {name.removesuffix('.sha256')}\n".encode())
            elif name.rsplit(".", 1)[-1] in images:
                self.answer(images[name.rsplit(".", 1)[-1]])
            else:
                self.send_error(404)

        def answer(self, content):
            first = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
            if first >= len(content):
                self.send_error(416)
                return
            self.send_response(206 if first else 200)
            if first:
                self.send_header("Content-Range", f"bytes {first}-{len(content) - 1}/{len(content)}")
            self.send_header("Content-Length", str(len(content) - first))
            self.send_header("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
            self.end_headers()
            self.wfile.write(content[first:])

        def log_message(self, *_):
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request, client_address):
            """A client that is killed in the middle is part of the test."""

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"
