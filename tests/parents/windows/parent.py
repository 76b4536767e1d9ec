# SPDX-License-Identifier: GPL-3.0-or-later
"""A Windows parent with state: files below a folder, WSL's part of the registry, wsl.exe with distributions, and what of .NET and of
the cmdlets the scripts ask. wsl.exe speaks UTF-16LE or, when it is new, UTF-8, and refuses what the real one refuses.
"""
import functools
import hashlib
import pathlib
import re
import shutil
import uuid

from powershell import Machine, Refused, Thrown, as_text

LXSS = r"HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss"
PENDING = r"HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending"
SYSTEM32 = r"C:\Windows\System32"
PROFILE = r"C:\Users\Änn Smith\AppData\Local"
INSTALLED, INSTALLING = 1, 3


class Killed(BaseException):
    """The step's process has ended in the middle, without a word."""


class Thing:
    """An object of .NET: properties by name in lower case, methods by name."""

    def __init__(self, methods=None, **values):
        self.values, self.methods = {name.lower(): value for name, value in values.items()}, methods or {}

    def get(self, name):
        if name.lower() not in self.values:
            raise Refused(f"no property {name}")
        return self.values[name.lower()]

    def put(self, name, value):
        self.values[name.lower()] = value

    def method(self, name):
        if name not in self.methods:
            raise Refused(f"no method {name}")
        return self.methods[name]


@functools.total_ordering
class Time:
    def __init__(self, seconds):
        self.seconds = seconds

    def __lt__(self, other):
        return self.seconds < other.seconds

    def __eq__(self, other):
        return self.seconds == other.seconds

    def method(self, name):
        if name != "AddSeconds":
            raise Refused(f"no method {name} of a time")
        return lambda seconds: Time(self.seconds + float(seconds))


class Distribution:
    """stops: "asked", "by force" or "never"; starts_up: whether it does."""

    def __init__(self, name, state=INSTALLED):
        self.stops, self.starts_up, self.systemd = "asked", True, True
        self.name, self.state, self.guid = name, state, "{" + str(uuid.uuid4()) + "}"
        self.running, self.files, self.folders, self.oobe, self.starts, self.user = False, {}, set(), 1, 0, ""


class Wsl:
    """wsl.exe. faults: {number of the call: "fails", "late" (it fails when all is done), "hangs" or "killed"}."""

    OFFERED = {"Debian", "Ubuntu-24.04", "Ubuntu-22.04", "AlmaLinux-9"}

    def __init__(self, new):
        self.new, self.ready, self.distributions, self.calls, self.faults = new, True, [], [], {}
        self.guest_fails = self.silent = False

    def find(self, name):
        return next((one for one in self.distributions if one.name.lower() == name.lower()), None)

    def text(self, words):
        return words.encode("utf-8" if self.new else "utf-16-le")

    def run(self, words, data):
        """(exit status, bytes of output); None for one that never ends."""
        self.calls.append(words)
        fault = self.faults.get(len(self.calls))
        if fault == "fails":
            return 0xFFFFFFFF, self.text("Der Vorgang ist fehlgeschlagen: außerhalb.\r\n")
        if fault == "hangs":
            return None
        answer = self.answer(words, data)
        if fault == "killed":
            raise Killed()
        return answer if fault != "late" else (0xFFFFFFFF, answer[1])

    def answer(self, words, data):
        if words == ["--status"]:
            return (0, self.text("Standardversion: 2\r\n")) if self.ready else (50, self.text("nicht installiert\r\n"))
        if words == ["--install", "--no-distribution"]:
            return 0, self.text("Änderungen werden erst nach einem Neustart wirksam.\r\n")
        if words == ["--list", "--verbose"]:
            return self.listing()
        if words == ["--list", "--online"]:
            rows = ["Im Folgenden finden Sie eine Liste …", "", "NAME            FRIENDLY NAME"]
            return 0, self.text("\r\n".join(rows + [f"{name:<16}{name} for people" for name in sorted(self.OFFERED)]) + "\r\n")
        if words == ["--list", "--running", "--quiet"]:
            if self.silent:
                return 0xFFFFFFFF, self.text("Wsl/Service/E_UNEXPECTED\r\n")
            return 0, self.text("".join(one.name + "\r\n" for one in self.distributions if one.running))
        if words[0] == "--install":
            return self.install(words[1:])
        if words[0] in ("--terminate", "--unregister") and len(words) == 2:
            return self.end(words[0], self.find(words[1]))
        if words[0] == "--distribution" and words[2:5] == ["--user", "root", "--exec"]:
            return self.execute(self.find(words[1]), words[5:], data)
        raise Refused(f"wsl.exe {words}")

    def listing(self):
        if not self.distributions:
            return 0xFFFFFFFF, self.text("keine Distributionen\r\n")
        rows = ["  NAME            STATE           VERSION"]
        rows += [f"{'*' if place == 0 else ' '} {one.name:<15} {'Running' if one.running else 'Stopped':<15} 2"
                 for place, one in enumerate(self.distributions)]
        return 0, self.text("\r\n".join(rows) + "\r\n")

    def install(self, words):
        if words[0] != "--distribution" or words[2] != "--no-launch" or words[3:4] not in ([], ["--name"]):
            raise Refused(f"wsl.exe --install {words}")
        name = words[4] if len(words) > 3 else words[1]
        if words[1] not in self.OFFERED:
            return 0xFFFFFFFF, self.text("Ungültiger Distributionsname\r\n")
        if self.find(name):
            return 0xFFFFFFFF, self.text("Wsl/InstallDistro/ERROR_ALREADY_EXISTS\r\n")
        self.distributions.append(Distribution(name))
        return 0, self.text("Installiert.\r\n")

    def end(self, verb, one):
        if not one:
            return 0xFFFFFFFF, self.text("Wsl/WSL_E_DISTRO_NOT_FOUND\r\n")
        one.running = one.running and verb == "--terminate" and one.stops == "never"
        if verb == "--unregister":
            self.distributions.remove(one)
        return 0, self.text("Der Vorgang wurde erfolgreich beendet.\r\n")

    def execute(self, one, argv, data):
        if not one or one.state != INSTALLED:
            return 0xFFFFFFFF, self.text("Wsl/Service/WSL_E_DISTRO_NOT_FOUND\r\n")
        if not one.running:
            if not one.starts_up:
                return 0xFFFFFFFF, self.text("Wsl/Service/CreateInstance/E_FAIL\r\n")
            one.running, one.starts = True, one.starts + 1
        if argv == ["/bin/true"]:
            return 0, b""
        if argv == ["/usr/bin/systemctl", "--no-block", "poweroff"]:
            one.running = one.running and (one.stops != "asked" or not one.systemd)
            return (0, b"") if one.systemd else (1, b"System has not been booted with systemd as init system\n")
        if argv[:2] == ["/bin/rm", "-rf"]:
            one.folders.discard(argv[2])
            one.files = {path: text for path, text in one.files.items() if not path.startswith(argv[2] + "/")}
            return 0, b""
        if argv[:3] == ["/bin/mkdir", "-m", "0700"]:
            return (1, b"mkdir: File exists\n") if argv[3] in one.folders else (one.folders.add(argv[3]), 0)[1:] + (b"",)
        if argv[0] == "/usr/bin/tee":
            folder = argv[1].rpartition("/")[0]
            if folder != "/etc" and folder not in one.folders:
                return 1, b"tee: No such file or directory\n"
            one.files[argv[1]] = data
            return 0, data
        if argv[0] == "/bin/sh" and len(argv) == 2:
            return self.script(one, argv[1])
        raise Refused(f"in the distribution: {argv}")

    def script(self, one, path):
        """container.sh and update-agent.sh: what they need is there, and they say how it went."""
        folder = path.rpartition("/")[0]
        if path not in one.files or not one.files[path].startswith(b"#!/bin/sh\n"):
            return 127, b"sh: not found\n"
        files = {name.rpartition("/")[2]: text for name, text in one.files.items() if name.startswith(folder + "/")}
        if not self.guest_fails:  # then it has been ended before it could tidy up
            one.folders.discard(folder)
            one.files = {name: text for name, text in one.files.items() if not name.startswith(folder + "/")}
        subject = "update"
        if path.endswith("container.sh"):
            values = dict(re.findall(r"^(\w+)=(.*)$", files["container.env"].decode(), re.M))
            subject = values["INSTANCE_ID"]
            if not files["password"].startswith(values["LOGIN"].encode() + b":$6$") or b"systemd=true" not in one.files["/etc/wsl.conf"]:
                return 1, f"sysmanage-guest {subject} failed\n".encode()
            one.user = values["LOGIN"]
        if self.guest_fails:
            return 1, f"köstlich\nsysmanage-guest {subject} failed no network\n".encode()
        return 0, f"wird geholt …\nsysmanage-guest {subject} ready\n".encode()


class Windows:
    """The machine under a folder, as Machine asks for it."""

    def __init__(self, root, new=True, store=True):
        self.root, self.wsl = pathlib.Path(root), Wsl(new)
        self.system_account = self.stranger = self.pending = False
        self.administrator = self.virtualization = self.service = True
        self.room, self.said, self.closed, self.locked = 1 << 40, [], set(), set()
        self.program = r"C:\Program Files\WSL\wsl.exe" if store else SYSTEM32 + r"\wsl.exe"
        self.place(self.program).parent.mkdir(parents=True, exist_ok=True)
        self.place(self.program).touch()
        self.place(PROFILE).mkdir(parents=True, exist_ok=True)
        self.environment, self.tasks, self.clock, self.restarting, self.takes_restart, self.takes_tasks = {}, {}, 0, False, True, True
        self.meanwhile = lambda: None  # what else happens while a script waits
        self.cmdlets = {name.removeprefix("cmdlet_").replace("_", "-"): getattr(self, name)
                        for name in dir(self) if name.startswith("cmdlet_")}

    def place(self, path):
        if not re.match(r"[A-Z]:\\", path):
            raise Refused(f"no whole path: {path}")
        return self.root.joinpath(*path.replace(":", "", 1).split("\\"))

    def say(self, text):
        self.said.append(as_text(text))

    def read_script(self, path):
        text = self.place(path).read_bytes()
        if any(byte >= 0x80 for byte in text):
            raise Refused(f"{path} is not ASCII")
        return text.decode()

    def run(self, argv):
        """A command of a plan. Its exit status; what it said is in said."""
        self.environment = {"LOCALAPPDATA": PROFILE, "PROGRAMW6432": r"C:\Program Files", "SYSTEMROOT": r"C:\Windows"}
        self.locked = set()
        if argv[0] == "wsl.exe":
            return self.wsl.run(argv[1:], b"")[0]
        if argv[:7] != ["powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File"]:
            raise Refused(f"started as {argv}")
        if not self.place(argv[7]).exists():
            return 0xFFFD0000
        return Machine(self).run_file(argv[7], argv[8:])

    # ---- programs

    def native(self, program, words):
        if program == SYSTEM32 + r"\icacls.exe":
            self.closed.add(words[0])
            return 0, "1 files"
        if program == SYSTEM32 + r"\shutdown.exe" and words == ["/r", "/t", "20", "/d", "p:0:0"]:
            before, self.restarting = self.restarting, self.takes_restart
            return (1190 if before else 0 if self.takes_restart else 5), ""
        if program == SYSTEM32 + r"\taskkill.exe" and words[:3] == ["/T", "/F", "/PID"]:
            return 0, "SUCCESS"
        raise Refused(f"no program {program}")

    def start(self, start):
        """cmd.exe that connects files with wsl.exe."""
        if start.get("FileName") != SYSTEM32 + r"\cmd.exe" or start.get("UseShellExecute") or not start.get("CreateNoWindow"):
            raise Refused("not the way to start cmd.exe")
        match = re.fullmatch(r'/d /s /c ""([^"]+)" ([\w ./-]+) <"([^"]+)" >"([^"]+)" 2>&1"', start.get("Arguments"))
        if not match or match[1] != self.program:
            raise Refused(f"cmd.exe would not take {start.get('Arguments')}")
        data = b"" if match[3] == "NUL" else self.place(match[3]).read_bytes()
        answer = self.wsl.run(match[2].split(" "), data)
        self.place(match[4]).write_bytes(answer[1] if answer else b"")
        return Thing({"WaitForExit": lambda most: answer is not None}, Id=77, ExitCode=answer and answer[0])

    # ---- .NET

    def static(self, kind, name, arguments):
        key = f"{kind.removeprefix('System.')}::{name}"
        table = {
            "Console::Out": lambda: Thing({"WriteLine": self.say}),
            "IO.File::ReadAllBytes": lambda path: self.place(path).read_bytes(),
            "IO.File::ReadAllLines": lambda path: self.place(path).read_text(encoding="utf-8").splitlines(),
            "IO.File::WriteAllLines": self.write_lines,
            "IO.File::AppendAllLines": lambda path, lines: self.write_lines(path, lines, "a"),
            "DateTime::UtcNow": lambda: Time(self.clock),
            "IO.File::Open": self.open,
            "Text.Encoding::Unicode": lambda: Thing({"GetString": lambda data: data.decode("utf-16-le", "replace")}),
            "Text.Encoding::UTF8": lambda: Thing({"GetString": lambda data: data.decode("utf-8", "replace")}),
            "Diagnostics.Process::Start": self.start,
            "Security.Principal.WindowsIdentity::GetCurrent": lambda: Thing(IsSystem=self.system_account, Name="PARENT\\ann",
                                                                                User={"value": "S-1-5-21-1"}),
            "Security.Principal.WindowsBuiltInRole::Administrator": lambda: "Administrator",
        }
        if key not in table:
            raise Refused(f"no {key}")
        return table[key](*(arguments or []))

    def cast(self, kind, value):
        if kind == "char":
            return chr(value)
        if kind == "string":
            return as_text(value)
        if kind == "string[]":
            return [as_text(one) for one in value]
        raise Refused(f"no cast to {kind}")

    def write_lines(self, path, lines, how="w"):
        with open(self.place(path), how, encoding="utf-8", newline="") as file:
            file.write("".join(line + "\r\n" for line in lines))

    def open(self, path, mode, access, share):
        if (mode, access, share) != ("OpenOrCreate", "ReadWrite", "None"):
            raise Refused("not the way to lock")
        if path in self.locked or not self.place(path).parent.is_dir():
            raise Thrown("the file is in use")
        self.place(path).touch()
        self.locked.add(path)
        return Thing({"Close": lambda: self.locked.discard(path)})

    # ---- cmdlets: (machine, positional, options, input)

    def cmdlet_set_strictmode(self, *_):
        return []

    def cmdlet_new_object(self, _, words, options, _input):
        if words[0] == "System.Diagnostics.ProcessStartInfo":
            return Thing()
        if words[0] == "System.Security.Principal.WindowsPrincipal":
            return Thing({"IsInRole": lambda role: self.administrator})
        if words[0] == "System.IO.DriveInfo" and words[1] == "C":
            return Thing(AvailableFreeSpace=self.room)
        raise Refused(f"New-Object {words}")

    def cmdlet_out_null(self, *_):
        return []

    def cmdlet_where_object(self, machine, words, _, values):
        return [one for one in values if machine.call_block(words[0], one)]

    def cmdlet_select_object(self, _, words, options, values):
        return values[-options["-last"]:]

    def cmdlet_join_path(self, _, words, *_rest):
        return words[0] + "\\" + words[1]

    def cmdlet_new_item(self, _, words, options, _input):
        self.place(options["-path"]).mkdir(parents=True, exist_ok=True)
        return "the folder"

    def cmdlet_test_path(self, _, words, options, _input):
        path = options["-literalpath"]
        if path == LXSS:
            return bool(self.wsl.distributions)
        return self.pending if path == PENDING else self.place(path).exists()

    def cmdlet_get_childitem(self, _, words, options, _input):
        path = options["-literalpath"]
        if path == LXSS:
            return [Thing({"GetValue": lambda name, one=one: one.name if name == "DistributionName" else None}, PSChildName=one.guid)
                    for one in self.wsl.distributions]
        return [Thing(Name=one.name, FullName=path + "\\" + one.name) for one in sorted(self.place(path).iterdir())]

    def cmdlet_start_sleep(self, _, words, options, _input):
        self.clock += options["-seconds"]
        if self.clock > 1 << 20:
            raise Refused("it waits for ever")
        self.meanwhile()
        return []

    def cmdlet_split_path(self, _, words, options, _input):
        return options["-parent"].rpartition("\\")[0]

    def cmdlet_copy_item(self, _, words, options, _input):
        shutil.copyfile(self.place(options["-literalpath"]), self.place(options["-destination"]))
        return []

    def cmdlet_move_item(self, _, words, options, _input):
        self.place(options["-literalpath"]).replace(self.place(options["-destination"]))
        return []

    # ---- tasks: what is asked of Windows for one that runs once after the boot

    def cmdlet_new_scheduledtaskaction(self, _, words, options, _input):
        if options["-execute"] != SYSTEM32 + r"\WindowsPowerShell\v1.0\powershell.exe":
            raise Refused("another program for a task")
        return options["-argument"]

    def cmdlet_new_scheduledtasktrigger(self, _, words, options, _input):
        return "boot" if options == {"-atstartup": True} else "never"

    def cmdlet_new_scheduledtaskprincipal(self, _, words, options, _input):
        if options != {"-userid": "PARENT\\ann", "-logontype": "S4U", "-runlevel": "Highest"}:
            raise Refused(f"a task of {options}")
        return "ann"

    def cmdlet_new_scheduledtasksettingsset(self, *_):
        return "settings"

    def cmdlet_register_scheduledtask(self, _, words, options, _input):
        if not self.administrator or not self.takes_tasks:
            raise Thrown("Zugriff verweigert")
        if (options["-trigger"], options["-principal"], options["-settings"]) != ("boot", "ann", "settings") or not options["-force"]:
            raise Refused(f"not the way to make a task: {options}")
        self.tasks[options["-taskname"]] = options["-action"]
        return "the task"

    def cmdlet_get_scheduledtask(self, _, words, options, _input):
        return [name for name in self.tasks if name == options["-taskname"]]

    def cmdlet_unregister_scheduledtask(self, _, words, options, _input):
        if options["-confirm:"] is not False:
            raise Refused("it would ask somebody")
        del self.tasks[options["-taskname"]]
        return []

    def boot(self):
        """Windows starts: nothing runs, and tasks for that are started once. Their exit statuses."""
        self.restarting = False
        for one in self.wsl.distributions:
            one.running = False
        statuses = []
        for words in list(self.tasks.values()):
            match = re.fullmatch(r'-NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "([^"]+)"', words)
            if not match:
                raise Refused(f"a task with {words}")
            statuses.append(self.run(["powershell.exe", "-NoLogo", "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass",
                                      "-File", match[1]]))
        return statuses

    def registered(self, path):
        folder, _, guid = path.rpartition("\\")
        return next(one for one in self.wsl.distributions if folder == LXSS and one.guid == guid)

    def cmdlet_get_itemproperty(self, _, words, options, _input):
        return Thing(State=self.registered(options["-literalpath"]).state)

    def cmdlet_set_itemproperty(self, _, words, options, _input):
        if (options["-name"], options["-type"]) != ("RunOOBE", "DWord"):
            raise Refused("another value of the registry")
        self.registered(options["-literalpath"]).oobe = options["-value"]
        return []

    def cmdlet_remove_item(self, _, words, options, _input):
        place = self.place(options["-literalpath"])
        if place.is_dir() and options.get("-recurse"):
            shutil.rmtree(place)
        elif place.exists():
            place.unlink()
        elif options.get("-erroraction") != "SilentlyContinue":
            raise Thrown("there is no such file")
        return []

    def cmdlet_get_filehash(self, _, words, options, _input):
        return Thing(Hash=hashlib.sha256(self.place(options["-literalpath"]).read_bytes()).hexdigest().upper())

    def cmdlet_get_acl(self, _, words, options, _input):
        owner = "S-1-5-21-9" if self.stranger else "S-1-5-32-544"
        return Thing({"GetOwner": lambda kind: Thing(Value=owner)})

    def cmdlet_get_service(self, _, words, options, _input):
        return ["vmcompute"] if self.service and self.wsl.ready else []

    def cmdlet_get_ciminstance(self, _, words, options, _input):
        if options["-classname"] == "Win32_ComputerSystem":
            return Thing(HypervisorPresent=False)
        return [Thing(VirtualizationFirmwareEnabled=self.virtualization)]
