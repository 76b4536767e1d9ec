# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of PowerShell as the templates of resources/templates/wsl use, read and run; anything else is refused.

It is no PowerShell: it holds the scripts to a small language, runs them with PowerShell's scopes (a callee sees its caller's
variables), its way of unrolling lists, and strict mode, and so finds what was misspelt or never thought through to the end. What
machine they run on is the host's: see parent.py.
"""
import re


class Refused(Exception):
    """What the scripts may not use, or what strict mode does not let pass."""


class Thrown(Exception):
    """An error of the script's own."""


class Returned(Exception):
    def __init__(self, values):
        super().__init__()
        self.values = values


class Exited(Exception):
    def __init__(self, status):
        super().__init__()
        self.status = status


WORD_OPERATORS = {"-eq", "-ne", "-lt", "-ge", "-gt", "-match", "-notmatch", "-split", "-join", "-contains", "-notcontains", "-ccontains"}
LOGIC = {"-and", "-or"}
TOKENS = re.compile(r"""
    (?P<space>[ \t]+|`\n) | (?P<comment>\#[^\n]*) | (?P<newline>\n|;)
  | (?P<single>'(?:[^']|'')*') | (?P<double>"(?:[^"`]|`.)*")
  | (?P<variable>\$(?:\{\w+\}|(?:script:|env:)?\w+|_)) | (?P<type>\[[A-Za-z][A-Za-z0-9_.]*(?:\[\])?\](?=::|\S))
  | (?P<number>0x[0-9A-Fa-f]+|\d+(?![\w-])) | (?P<operator>-[A-Za-z]+(?::(?=\$)|(?![\w])))
  | (?P<punct>\$\(|@\(|::|\.\.|\+=|[(){}\[\],=+*|.&-]) | (?P<word>/[\w:]+|[A-Za-z_][\w-]*)""", re.X)


def tokens_of(text):
    """(kind, text, whether blanks stand before it). A double-quoted text may hold $(…) with quotes: it is read by hand."""
    found, at, blank = [], 0, True
    while at < len(text):
        if text[at] == '"':
            end = end_of_text(text, at)
            found.append(("double", text[at:end], blank))
            at, blank = end, False
            continue
        match = TOKENS.match(text, at)
        if not match:
            raise Refused(f"cannot be read: {text[at:at + 40]!r}")
        at, kind = match.end(), match.lastgroup
        if kind in ("space", "comment"):
            blank = True
            continue
        found.append((kind, match.group(), blank))
        blank = kind == "newline"
    return found


def end_of_text(text, start):
    depth, at = 0, start + 1
    while at < len(text):
        if text.startswith("$(", at) or (depth and text[at] == "("):
            depth += 1
            at += text.startswith("$(", at)
        elif depth and text[at] == ")":
            depth -= 1
        elif text[at] == '"' and not depth:
            return at + 1
        at += 1
    raise Refused("an open text")


class Reader:
    """Source to a tree of tuples."""

    def __init__(self, text):
        self.tokens, self.at = tokens_of(text), 0

    def peek(self, ahead=0):
        place = self.at + ahead
        return self.tokens[place] if place < len(self.tokens) else ("end", "", True)

    def take(self, text=None):
        token = self.peek()
        if text is not None and token[1] != text:
            raise Refused(f"{text!r} was expected, not {token[1]!r}")
        self.at += 1
        return token

    def skip_lines(self):
        while self.peek()[0] == "newline":
            self.at += 1

    def block(self):
        self.skip_lines()
        self.take("{")
        body = self.statements("}")
        self.take("}")
        return body

    def statements(self, end=""):
        body = []
        while True:
            self.skip_lines()
            if self.peek()[1] == end or self.peek()[0] == "end":
                return body
            body.append(self.statement())

    def statement(self):
        kind, text, _ = self.peek()
        reader = getattr(self, "read_" + text, None) if kind == "word" else None
        if reader:
            self.take()
            return reader()
        if kind == "variable" and self.is_assignment():
            return self.assignment()
        return ("pipeline", self.pipeline())

    def is_assignment(self):
        ahead = 1
        while self.peek(ahead)[0] in ("variable",) or self.peek(ahead)[1] in (",", "."):
            ahead += 2 if self.peek(ahead)[1] in (",", ".") else 1
        return self.peek(ahead)[1] in ("=", "+=")

    def assignment(self):
        targets = [self.target()]
        while self.peek()[1] == ",":
            self.take()
            targets.append(self.target())
        how = self.take()[1]
        self.skip_lines()
        return ("assign", targets, how, self.pipeline())

    def target(self):
        name = self.take()[1]
        if self.peek()[1] == ".":
            self.take()
            return ("member", name, self.take()[1])
        return ("variable", name)

    def read_param(self):
        self.take("(")
        return ("param", self.parameters())

    def parameters(self):
        names = []
        while self.peek()[1] != ")":
            name, default = self.take()[1], None
            if self.peek()[1] == "=":
                self.take()
                default = self.expression()
            names.append((name.lower(), default))
            if self.peek()[1] == ",":
                self.take()
        self.take(")")
        return names

    def read_function(self):
        name, parameters = self.take()[1], []
        if self.peek()[1] == "(":
            self.take()
            parameters = self.parameters()
        return ("function", name, parameters, self.block())

    def condition(self):
        self.take("(")
        found = self.pipeline()
        self.take(")")
        return found

    def read_if(self):
        branches, otherwise = [(self.condition(), self.block())], []
        while True:
            # "else" stands behind the brace of its "if".
            if self.peek()[1] == "elseif":
                self.take()
                branches.append((self.condition(), self.block()))
            elif self.peek()[1] == "else":
                self.take()
                otherwise = self.block()
                break
            else:
                break
        return ("if", branches, otherwise)

    def read_foreach(self):
        self.take("(")
        name = self.take()[1]
        self.take("in")
        source = self.pipeline()
        self.take(")")
        return ("foreach", name, source, self.block())

    def read_while(self):
        return ("while", self.condition(), self.block())

    def read_try(self):
        body, catch, final = self.block(), None, []
        if self.peek()[1] == "catch":
            self.take()
            catch = self.block()
        if self.peek()[1] == "finally":
            self.take()
            final = self.block()
        return ("try", body, catch, final)

    def read_return(self):
        return ("return", None if self.is_end() else self.pipeline())

    def read_throw(self):
        return ("throw", self.expression())

    def read_exit(self):
        return ("exit", self.expression())

    def is_end(self):
        return self.peek()[0] in ("newline", "end") or self.peek()[1] in (")", "}", "|")

    def pipeline(self):
        stages = [self.stage()]
        while self.peek()[1] == "|":
            self.take()
            stages.append(self.stage())
        return stages

    def stage(self):
        kind, text, _ = self.peek()
        if text in (".", "&") or kind == "word":
            return self.command()
        return ("expression", self.expression())

    def command(self):
        kind, text, _ = self.take()
        name = ("call", text, self.primary()) if kind == "punct" else ("name", text)
        arguments = []
        while not self.is_end():
            arguments.append(self.argument())
        return ("command", name, arguments)

    def argument(self):
        kind, text, _ = self.peek()
        if kind == "operator" or text == "-":
            return self.option()
        if kind in ("word", "number"):
            text = self.take()[1]
            while not self.peek()[2] and (self.peek()[1] == "." or self.peek()[0] in ("word", "number")):
                text += self.take()[1]
            return ("number", int(text, 0)) if text.isdigit() else ("text", [("plain", text)])
        return self.postfix()

    def option(self):
        text = self.take()[1]
        return ("option", text)

    # ---- expressions

    def expression(self):
        left = self.compared()
        while self.peek()[1] in LOGIC:
            how = self.take()[1]
            left = ("logic", how, left, self.compared())
        return left

    def compared(self):
        left = self.sum()
        while self.peek()[1] in WORD_OPERATORS:
            how = self.take()[1]
            right = self.sum()
            if how == "-split" and self.peek()[1] == ",":
                self.take()
                right = ("list", [right, self.sum()])
            left = ("operator", how, left, right)
        return left

    def sum(self):
        left = self.product()
        while self.peek()[1] == "+":
            self.take()
            left = ("operator", "+", left, self.product())
        return left

    def product(self):
        left = self.unary()
        while self.peek()[1] in ("*", ".."):
            how = self.take()[1]
            left = ("operator", how, left, self.unary())
        return left

    def unary(self):
        if self.peek()[1] == "-not":
            self.take()
            return ("not", self.unary())
        if self.peek()[1] == "-":
            raise Refused("a negative number")
        return self.postfix()

    def postfix(self):
        value = self.primary()
        while True:
            text, blank = self.peek()[1], self.peek()[2]
            if blank:
                return value
            if text in (".", "::"):
                self.take()
                value = self.member(value)
            elif text == "[":
                self.take()
                value = ("index", value, self.expression())
                self.take("]")
            else:
                return value

    def member(self, owner):
        name = self.take()[1]
        if self.peek()[1] != "(" or self.peek()[2]:
            return ("property", owner, name)
        self.take()
        arguments = []
        while self.peek()[1] != ")":
            arguments.append(self.expression())
            if self.peek()[1] == ",":
                self.take()
        self.take(")")
        return ("method", owner, name, arguments)

    def primary(self):
        kind, text, _ = self.take()
        if kind == "variable":
            return ("variable", text)
        if kind == "single":
            return ("text", [("plain", text[1:-1].replace("''", "'"))])
        if kind == "double":
            return ("text", parts_of(text[1:-1]))
        if kind == "number":
            return ("number", int(text, 0))
        if kind == "type":
            return self.type(text[1:-1])
        if text == "(":
            found = self.pipeline()
            self.take(")")
            return ("grouped", found)
        if text in ("@(", "$("):
            body = self.list_body()
            self.take(")")
            return ("array" if text == "@(" else "sub", body)
        if text == "{":
            body = self.statements("}")
            self.take("}")
            return ("block", body)
        raise Refused(f"{text!r} in an expression")

    def list_body(self):
        """@('a', $b), @(pipeline): elements between commas, or statements."""
        self.skip_lines()
        if self.peek()[1] == ")":
            return []
        if self.peek()[0] == "word":
            return [("pipeline", self.pipeline())]
        first = self.expression()
        if self.peek()[1] == "|":
            stages = [("expression", first)]
            while self.peek()[1] == "|":
                self.take()
                stages.append(self.stage())
            return [("pipeline", stages)]
        elements = [first]
        while self.peek()[1] == ",":
            self.take()
            elements.append(self.expression())
        return [("elements", elements)]

    def type(self, name):
        if self.peek()[1] == "::" or self.is_end() or self.peek()[1] in (",", "]"):
            return ("type", name)
        return ("cast", name, self.unary())


def parts_of(text):
    """What a double-quoted text is made of. A backquote is refused: the scripts need none."""
    if "`" in text:
        raise Refused("a backquote")
    parts, at = [], 0
    pattern = re.compile(r"\$\{(\w+)\}|\$((?:script:|env:)?\w+)")
    while at < len(text):
        match = pattern.match(text, at)
        if text.startswith("$(", at):
            end = end_of_group(text, at + 2)
            parts.append(("sub", Reader(text[at + 2:end]).statements()))
            at = end + 1
        elif match:
            parts.append(("variable", "$" + (match.group(1) or match.group(2))))
            at = match.end()
        else:
            parts.append(("plain", text[at]))
            at += 1
    return parts


def end_of_group(text, at):
    depth = 1
    while True:
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if not depth:
            return at
        at += 1


class Scope:
    def __init__(self, parent=None):
        self.parent, self.values = parent, {}
        self.script = parent.script if parent else self

    def find(self, name):
        scope = self
        while scope:
            if name in scope.values:
                return scope.values[name]
            scope = scope.parent
        raise Refused(f"the variable ${name} has not been set")


class Block:
    def __init__(self, body):
        self.body = body


def unrolled(value):
    """What a value becomes on its way through a pipeline."""
    if value is None:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def collapsed(values):
    return None if not values else values[0] if len(values) == 1 else list(values)


def truth(value):
    if isinstance(value, (list, tuple)):
        return len(value) > 1 or (len(value) == 1 and truth(value[0]))
    return bool(value)


def as_text(value):
    if isinstance(value, bool):
        return "True" if value else "False"
    if isinstance(value, (list, tuple)):
        return " ".join(as_text(one) for one in value)
    return "" if value is None else str(value)


def same(left, right, exact=False):
    if isinstance(left, str) and not exact:
        return left.lower() == as_text(right).lower()
    if isinstance(left, bool) or isinstance(left, int):
        return left == right
    return left == right if left is None else as_text(left) == as_text(right)


class Machine:
    """Runs a script file. host: read_script(path), cmdlets {name: function(arguments, options, input)}, new(type, arguments),
    static(type, member, arguments or None), environment {NAME: value}."""

    def __init__(self, host):
        self.host, self.functions = host, {}
        self.scope = Scope()

    def run_file(self, path, arguments):
        try:
            self.source(path, arguments)
        except Exited as end:
            return end.status
        except Thrown as error:
            self.host.say(f"unhandled: {error}")
            return 1
        return 0

    def source(self, path, arguments=()):
        body = Reader(self.host.read_script(path)).statements()
        before = self.scope.values.get("psscriptroot")
        self.scope.values["psscriptroot"] = path.rpartition("\\")[0]
        if body and body[0][0] == "param":
            self.bind(body.pop(0)[1], list(arguments))
        elif arguments:
            raise Refused("arguments for a script that has no parameters")
        self.execute(body)
        if before is not None:
            self.scope.values["psscriptroot"] = before

    def bind(self, parameters, arguments):
        if len(arguments) > len(parameters):
            raise Refused("too many arguments")
        for place, (name, default) in enumerate(parameters):
            given = place < len(arguments)
            value = arguments[place] if given else self.value(default) if default else None
            self.scope.values[name[1:]] = value

    def execute(self, body):
        """Runs statements; gives what they have put out."""
        out = []
        for statement in body:
            out += getattr(self, "do_" + statement[0])(*statement[1:])
        return out

    def invoke(self, body, parameters, arguments):
        self.scope = Scope(self.scope)
        try:
            self.bind(parameters, arguments)
            return self.execute(body)
        finally:
            self.scope = self.scope.parent

    # ---- statements

    def do_function(self, name, parameters, body):
        self.functions[name.lower()] = (parameters, body)
        return []

    def do_pipeline(self, stages):
        return self.pipe(stages)

    def do_elements(self, elements):
        return [one for element in elements for one in (unrolled(self.value(element)) if len(elements) == 1 else [self.value(element)])]

    def do_assign(self, targets, how, stages):
        values = self.pipe(stages) if stages[0][0] == "command" or len(stages) > 1 else None
        value = collapsed(values) if values is not None else self.value(stages[0][1])
        if len(targets) == 1:
            return self.set(targets[0], value, how)
        rest = unrolled(value)
        for place, target in enumerate(targets):
            last = place + 1 == len(targets)
            self.set(target, collapsed(rest[place:]) if last else rest[place] if place < len(rest) else None, "=")
        return []

    def set(self, target, value, how):
        if target[0] == "member":
            self.value(("variable", target[1])).put(target[2], value)
            return []
        name = target[1][1:].lower()
        if how == "+=":
            value = unrolled(self.scope.find(name)) + unrolled(value)
        if name.startswith("env:"):
            self.host.environment[name[4:].upper()] = value
        elif name.startswith("script:"):
            self.scope.script.values[name[7:]] = value
        elif name != "null":
            self.scope.values[name] = value
        return []

    def do_if(self, branches, otherwise):
        for condition, body in branches:
            if truth(collapsed(self.pipe(condition))):
                return self.execute(body)
        return self.execute(otherwise)

    def do_foreach(self, name, source, body):
        out = []
        for value in self.pipe(source):
            self.scope.values[name[1:].lower()] = value
            out += self.execute(body)
        return out

    def do_while(self, condition, body):
        out = []
        while truth(collapsed(self.pipe(condition))):
            out += self.execute(body)
        return out

    def do_try(self, body, catch, final):
        try:
            return self.execute(body)
        except Thrown as error:
            if catch is None:
                raise
            self.scope.values["_"] = {"exception": {"message": str(error)}}
            return self.execute(catch)
        finally:
            self.execute(final)

    def do_return(self, stages):
        raise Returned(self.pipe(stages) if stages else [])

    def do_throw(self, expression):
        raise Thrown(as_text(self.value(expression)))

    def do_exit(self, expression):
        raise Exited(self.value(expression))

    # ---- commands

    def pipe(self, stages):
        values = None
        for stage in stages:
            if stage[0] == "expression":
                values = unrolled(self.value(stage[1]))
            else:
                values = self.command(stage[1], stage[2], values)
        return values

    def command(self, name, arguments, values):
        if name[0] == "call":
            return self.call(name, arguments)
        known = self.functions.get(name[1].lower())
        if known:
            if any(argument[0] == "option" for argument in arguments):
                raise Refused("a function's parameter by name")
            return self.returning(known[1], known[0], [self.value(argument) for argument in arguments])
        cmdlet = self.host.cmdlets.get(name[1].lower())
        if not cmdlet:
            raise Refused(f"no command {name[1]}")
        return unrolled(cmdlet(self, *self.sorted_arguments(arguments), values))

    def returning(self, body, parameters, arguments):
        try:
            return self.invoke(body, parameters, arguments)
        except Returned as end:
            return end.values

    def sorted_arguments(self, arguments):
        """Positional ones, and options with the value behind them (or True)."""
        plain, options, place = [], {}, 0
        switches = {"-recurse", "-force", "-atstartup", "-allowstartifonbatteries", "-dontstopifgoingonbatteries", "-startwhenavailable"}
        while place < len(arguments):
            kind = arguments[place]
            if kind[0] == "option":
                if kind[1].lower() in switches:
                    options[kind[1].lower()] = True
                else:
                    place += 1
                    options[kind[1].lower()] = self.value(arguments[place])
            else:
                plain.append(self.value(kind))
            place += 1
        return plain, options

    def call(self, name, arguments):
        target = self.value(name[2])
        if name[1] == ".":
            self.source(target, [self.value(argument) for argument in arguments])
            return []
        if isinstance(target, Block):
            return self.returning(target.body, [], [self.value(argument) for argument in arguments])
        words = [argument[1] if argument[0] == "option" else as_text(self.value(argument)) for argument in arguments]
        self.scope.script.values["lastexitcode"], text = self.host.native(target, words)
        return unrolled(text)

    def call_block(self, block, value):
        self.scope = Scope(self.scope)
        self.scope.values["_"] = value
        try:
            return collapsed(self.execute(block.body))
        finally:
            self.scope = self.scope.parent

    # ---- expressions

    def value(self, node):
        return getattr(self, "value_" + node[0])(*node[1:])

    def value_number(self, number):
        return number

    def value_block(self, body):
        return Block(body)

    def value_text(self, parts):
        text = ""
        for kind, part in parts:
            if kind == "plain":
                text += part
            elif kind == "variable":
                text += as_text(self.value_variable(part))
            else:
                text += as_text(collapsed(self.execute(part)))
        return text

    def value_variable(self, name):
        name = name[1:].strip("{}").lower()
        if name in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[name]
        if name.startswith("env:"):
            return self.host.environment.get(name[4:].upper())
        if name.startswith("script:"):
            if name[7:] not in self.scope.script.values:
                raise Refused(f"the variable ${name} has not been set")
            return self.scope.script.values[name[7:]]
        return self.scope.find(name)

    def value_grouped(self, stages):
        if len(stages) == 1 and stages[0][0] == "expression":
            return self.value(stages[0][1])
        return collapsed(self.pipe(stages))

    def value_sub(self, body):
        return collapsed(self.execute(body))

    def value_array(self, body):
        return self.execute(body)

    def value_list(self, nodes):
        return [self.value(node) for node in nodes]

    def value_not(self, node):
        return not truth(self.value(node))

    def value_logic(self, how, left, right):
        first = truth(self.value(left))
        if how == "-and":
            return first and truth(self.value(right))
        return first or truth(self.value(right))

    def value_operator(self, how, left, right):
        return operate(how, self.value(left), self.value(right))

    def value_type(self, name):
        return ("type", name)

    def value_cast(self, name, node):
        return self.host.cast(name, self.value(node))

    def value_index(self, owner, index):
        values, place = self.value(owner), self.value(index)
        return [values[one] for one in place] if isinstance(place, list) else values[place]

    def value_property(self, owner, name):
        if owner[0] == "type":
            return self.host.static(owner[1], name, None)
        return property_of(self.value(owner), name)

    def value_method(self, owner, name, arguments):
        values = [self.value(argument) for argument in arguments]
        if owner[0] == "type":
            return self.host.static(owner[1], name, values)
        return method_of(self.value(owner), name)(*values)


def operate(how, left, right):
    if how == "+":
        if isinstance(left, list):
            return left + unrolled(right)
        return left + right if isinstance(left, int) else as_text(left) + as_text(right)
    if how == "*":
        return left * right
    if how == "..":
        return list(range(left, right + 1))
    if isinstance(left, (list, bytes)) and how == "-eq":
        return [one for one in left if same(one, right)]
    return compare(how, left, right)


def compare(how, left, right):
    if how in ("-eq", "-ne"):
        return same(left, right) == (how == "-eq")
    if how in ("-lt", "-ge", "-gt"):
        return {"-lt": left < right, "-ge": left >= right, "-gt": left > right}[how]
    if how in ("-match", "-notmatch"):
        found = re.search(right.replace(r"\z", r"\Z"), as_text(left), re.I)
        return bool(found) == (how == "-match")
    if how == "-split":
        pattern, most = right if isinstance(right, list) else (right, 0)
        return [part for one in unrolled(left) for part in re.split(pattern, as_text(one), maxsplit=max(most - 1, 0))]
    if how == "-join":
        return right.join(as_text(one) for one in unrolled(left))
    exact = how == "-ccontains"
    found = any(same(one, right, exact) for one in unrolled(left))
    return found == (how != "-notcontains")


def property_of(value, name):
    if name.lower() in ("length", "count"):
        return 1 if isinstance(value, (int, dict)) and name.lower() == "count" else len(value)
    if isinstance(value, dict):
        if name.lower() not in value:
            raise Refused(f"no property {name}")
        return value[name.lower()]
    if isinstance(value, str) or value is None:
        raise Refused(f"no property {name}")
    return value.get(name)


def method_of(value, name):
    texts = {"trim": lambda *marks: value.strip(*marks) if marks else value.strip(), "trimend": lambda: value.rstrip(),
             "replace": lambda old, new: value.replace(old, new), "substring": lambda at, count: value[at:at + count]}
    if isinstance(value, str):
        if name.lower() not in texts:
            raise Refused(f"no method {name} of a text")
        return texts[name.lower()]
    return value.method(name)
