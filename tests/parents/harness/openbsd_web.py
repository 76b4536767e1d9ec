# SPDX-License-Identifier: GPL-3.0-or-later
"""The mirrors of an OpenBSD parent: sets with a list that is signed, installers' media, images; small, but whole."""
import hashlib
import io
import subprocess
import sys
import tarfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "stand_ins/vmm"))
import installers  # noqa: E402  pylint: disable=wrong-import-position
import programs  # noqa: E402  pylint: disable=wrong-import-position

RELEASES = ("7.4", "7.5", "7.6", "7.7")


def key_of(release):
    return f"untrusted comment: openbsd {release} base public key\nsimulated{release}\n".encode()


def sets_of(release):
    number = release.replace(".", "")
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as made:
        made.addfile(tarfile.TarInfo("./etc"))
    sets = {"BUILDINFO": b"build date: simulated\n", "bsd": b"\x7fELF a kernel", "bsd.rd": installers.make_bsd_rd()}
    sets.update({f"{name}{number}.tgz": archive.getvalue() for name in ("base", "comp", "man")})
    text = "".join(f"SHA256 ({name}) = {hashlib.sha256(content).hexdigest()}\n" for name, content in sorted(sets.items())).encode()
    signed = f"untrusted comment: verify with openbsd-{number}-base.pub\n{programs.signature(key_of(release), text)}\n".encode() + text
    return {**sets, "SHA256.sig": signed}


def medium(folder: Path):
    """An installer's medium with a boot record and the menus that plans replace."""
    root = folder / "medium"
    for name in ("isolinux/isolinux.cfg", "boot/grub/grub.cfg", "boot/syslinux/syslinux.cfg"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("# the publisher's own menu\n")
    (root / "isolinux/isolinux.bin").write_bytes(b"\xeb\x3c" + b"\0" * 4094)
    made = folder / "medium.iso"
    subprocess.run(["xorrisofs", "-quiet", "-r", "-J", "-b", "isolinux/isolinux.bin", "-c", "isolinux/boot.cat", "-no-emul-boot",
                    "-boot-load-size", "4", "-boot-info-table", "-o", made, root], check=True, capture_output=True)
    return made.read_bytes()


def image(folder: Path):
    """As publishers make them: with compressed clusters."""
    disk, made = folder / "disk.raw", folder / "image.qcow2"
    disk.write_bytes((b"simulated disk\n" * 70000)[:1 << 20])
    subprocess.run(["qemu-img", "convert", "-c", "-f", "raw", "-O", "qcow2", disk, made], check=True)
    return made.read_bytes()


def serve(work: Path):
    sets = {release: sets_of(release) for release in RELEASES}
    files = {"iso": medium(work), "qcow2": image(work)}
    files["img"] = files["qcow2"]

    def content_of(path):
        name = path.rsplit("/", 1)[1]
        for release, names in sets.items():
            if f"/{release}/amd64/" in path and name in names:
                return names[name]
        if name.endswith(".sha256"):
            end = name.removesuffix(".sha256").rsplit(".", 1)[-1]
            return f"{hashlib.sha256(files[end]).hexdigest()}  {name.removesuffix('.sha256')}\n".encode()
        return files.get(name.rsplit(".", 1)[-1])

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            content = content_of(self.path)
            if content is None:
                self.send_error(404)
                return
            first = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
            if first >= len(content) > 0 and first:
                self.send_error(416)
                return
            self.send_response(206 if first else 200)
            self.send_header("Content-Length", str(len(content) - first))
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
