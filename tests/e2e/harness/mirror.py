# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's archive for guests that may reach nothing but the parent: this machine's own mirror under the names by which an
installer knows it. The installer itself sees the subset's indices, the apt of what it installs the archive's own. Nothing
that is passed on is kept."""
import contextlib
import threading
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler
from pathlib import Path

from harness.debian_archive import upstreams
from harness.parent import virsh
from harness.web import Server

NAMES = ["deb.debian.org", "security.debian.org"]
BLOCK = 256 * 1024
UPSTREAM_SECONDS = 120


class Mirror(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 300
    upstream = {}
    subset = Path()
    asked = []

    def do_GET(self):
        self.asked.append(self.path)
        archive, _, path = self.path.lstrip("/").partition("/")
        if index := self.own_index(archive, path):
            self.answer(index)
            return
        try:
            with urllib.request.urlopen(f"{self.upstream[archive]}/{path}", timeout=UPSTREAM_SECONDS) as answer:
                self.pass_on(answer)
        except KeyError:
            self.refuse(404)
        except urllib.error.HTTPError as error:
            self.refuse(error.code)
        except urllib.error.URLError:
            self.refuse(502)

    def own_index(self, archive, path):
        """None when it is not in the subset, and for apt, which wants the archive's own signature."""
        file = self.subset / path
        if archive != "debian" or ".." in file.parts or self.headers.get("User-Agent", "").startswith("Debian APT"):
            return None
        return file.read_bytes() if file.is_file() else None

    def answer(self, content):
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def pass_on(self, answer):
        self.send_response(200)
        self.send_header("Content-Length", answer.headers["Content-Length"])
        if modified := answer.headers.get("Last-Modified"):
            self.send_header("Last-Modified", modified)
        self.end_headers()
        while block := answer.read(BLOCK):
            self.wfile.write(block)

    def refuse(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(address, subset):
    """For as long as the block lasts guests of the network "default" find the mirror at its usual names; gives the list of
    the paths that were asked for."""
    handler = type("BoundMirror", (Mirror,), {"upstream": upstreams(), "subset": subset, "asked": []})
    server = Server((address, 80), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    names = "".join(f"<hostname>{name}</hostname>" for name in NAMES)
    entry = f"<host ip='{address}'>{names}</host>"
    update = ["net-update", "default"]
    virsh(*update, "delete", "dns-host", entry, "--live", check=False)  # of a run that was ended from outside
    virsh(*update, "add", "dns-host", entry, "--live")
    try:
        yield handler.asked
    finally:
        virsh(*update, "delete", "dns-host", entry, "--live", check=False)
        server.shutdown()
        server.server_close()
