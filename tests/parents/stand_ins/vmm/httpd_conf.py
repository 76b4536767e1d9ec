# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of httpd.conf(5)'s grammar that plans use, and a little more."""
import vm_conf
from vm_conf import Wrong


class Reader(vm_conf.Reader):
    def parse(self):
        while True:
            self.lines()
            if self.peek()[0] == "end":
                return self.made
            keyword = self.next("word")
            if keyword == "include":
                path = self.string()
                try:
                    Reader(self.read, path, self.made).parse()
                except OSError as error:
                    self.wrong(f"cannot open {path}: {error.strerror}")
            elif keyword == "server":
                self.server(self.string())
            elif keyword == "types":
                self.string()
            else:
                self.wrong()

    def server(self, name):
        if name in self.made:
            self.wrong(f'server "{name}" defined twice')
        made = {"listen": [], "root": "/htdocs"}
        self.options({"listen": lambda: made["listen"].append(self.listen()), "root": lambda: made.update(root=self.root()),
                      "no": self.string, "log": self.string, "alias": self.string})
        if not made["listen"]:
            self.wrong(f'server "{name}" listens nowhere')
        self.made[name] = made

    def root(self):
        path = self.string()
        if not path.startswith("/"):
            self.wrong("the root has to be absolute, below the folder that httpd is confined to")
        return path

    def listen(self):
        if self.string() != "on":
            self.wrong()
        address = self.string()
        port = "80"
        if self.peek()[1] == "port":
            self.next("word")
            port = self.string()
        return f"{address}:{port}"


def read_httpd_conf(read, path):
    return Reader(read, path, {}).parse()


__all__ = ["Wrong", "read_httpd_conf"]
