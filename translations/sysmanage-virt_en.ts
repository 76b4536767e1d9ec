<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ExportPrompt</name>
    <message>
        <source>Exported to %1, readable by you only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HostWords</name>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reboot required</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n child host(s)</source>
        <translation>
            <numerusform>%n child host</numerusform>
            <numerusform>%n child hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no update for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered</source>
        <extracomment>child hosts whose own agent is known to the server</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>DEMO (simulated) – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO: these hosts and machines are simulated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>may hold only letters, digits and {allowed}, and begins with a letter or digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of: {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a digest of {length} lower-case hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the id of an entry before this one, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a URL or the absolute path of an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty, too long, or holds characters that have no place here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a channel, unless agent_install_commands says how the agent is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be false when bios is false, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one line without control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a size such as 512M, 2G or 1.5T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than {limit} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {limit} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not known here; did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an https:// URL (http:// works only for requests that allow insecure downloads)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs either a url or a value, not both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digests of this plan&apos;s files, checked before anything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: the instance&apos;s identity and host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: the guest&apos;s network, matched by its MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: user, packages, agent and its configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values that the steps work with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when this plan has completed the VM before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when this plan has made the disk before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when the image is in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when the VM runs already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when the VM is stopped already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when this plan has defined the VM before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No auto-approve token: somebody has to approve the new host on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is named (server_url): the agent is installed, but it will not register until /etc/sysmanage-agent.yaml in the guest names one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack the cloud-init seed of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the local image {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the parent and claim the name {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the disk of {vm} from the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack the image ({compression})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define and start {vm} with virt-install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {vm} and the files that are its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {vm}, keep its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download and verify {url}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete {vm} and say where its registration shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete {vm} and say how to reach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the VMs of this parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what this parent can do with KVM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the seed out of {vm} and remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the disk of {vm} its size and its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {vm} and start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut {vm} down, switch it off if it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that every file of this plan has arrived whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until {vm} has an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the first boot of {vm} has ended (not: until its agent is registered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything that this plan has made is removed: VM, disk, seed, files; the verified image stays cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this plan&apos;s files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is not in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The auto-approve token was made here: the server does not know it unless it is entered there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} may ask a question, and nobody is there to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the option that answers it (-y, --yes, --noconfirm).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes {path}, which belongs to the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a drop-in file or the tool that is made for it (sysrc, sysctl.d, an anchor).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} is told not to check whom it talks to, or what it gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the certificate or the key to this parent instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl without --fail: an error page is taken for what was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no description: the agent logs the whole command line instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the step, without secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} carries no SHA-256: a damaged file is not noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give expected_sha256, of the content with its final newline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the content does not have the SHA-256 that is expected of it, so it will not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute expected_sha256 anew, of the content with its final newline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is downloaded is run at once, unseen and unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download to a file, check its digest, then run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {program} downloads is not compared with a digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a SHA-256 that came another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is written twice in one plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuts down or restarts the parent, and the agent and every guest with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the guests first, and make it the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lies in a folder where everybody may write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a folder below /var/lib/sysmanage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is in none of the folders that guests and this application use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether the path is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a plain absolute path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it from the root, without &quot;.&quot;, &quot;..&quot;, &quot;//&quot; and control characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is written with a set-user-ID or set-group-ID bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the bit away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may be written by others than its owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use mode 0644, 0755 or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan goes on when some of its files are missing: an agent&apos;s file phase passes with one file written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the digests of all files in the first command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password hash of the kind {mark} does not work in this guest: the login fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use SHA-512 crypt ($6$) for Linux and FreeBSD, bcrypt ($2b$) for OpenBSD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qemu-img guesses the format of an image, which a guest may have forged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the formats: -f, -O, and -F with a backing file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image has no digest to compare it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a checksum with the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a long shell text in an argument is hard to read and cannot be tested by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a script file of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits up to {seconds} s inside a step that is ended after {timeout} s: its clean-up does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the step&apos;s timeout longer than every bound inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virsh chooses a connection by itself, which may be the user&apos;s own instead of the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say -c qemu:///system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} fails or does its work twice when the plan is sent again, and the step has no guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the step when its work is done, and say so in a guard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} makes something that everybody may write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the rights to the one user who needs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks a host over an unencrypted line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path that depends on the working folder, and an agent does not promise one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the path from the root, or the program&apos;s bare name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes {path}, which is not one of the VM&apos;s own folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove only what the plan or the VM has made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes a folder whose path begins with a variable: when that is empty, it removes from the root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the variable as ${NAME:?}, or begin the script with set -u.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} resets the parent&apos;s firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the one rule that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret stands in the {place}: other users and the log can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in a file with mode 0600 that the step reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds something that looks like a secret and is not marked as one: it is shown in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it with x-secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds a secret, and no step removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the file when its step is over, also when it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds a secret and may be read by others than its owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use mode 0600.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no shell reads this command: pipes, redirections and chains arrive as plain arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a script file with sh, or make it several commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} may take longer than {seconds} s on a slow line or disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow at least {needed} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} may print more than the 2,000 characters that an agent keeps: what matters is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it quiet, or send only the end of its output on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a loop that waits without a bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the tries or compare the time, and fail with words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password hash of the kind {mark} is broken with little effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use SHA-512 crypt ($6$).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} writes to a disk of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to an image file or to a volume of the VM&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaces {path}, which belongs to the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a drop-in file, or at least keep a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that stands twice in one map: readers differ in which one they take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not YAML from here on: the guest ignores the whole document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it with a YAML library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {key} stands twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files[{first}] has the same path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not begin with a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more problems are not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an absolute path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid JSON in UTF-8 (near byte {offset})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an octal text such as &quot;0644&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be quoted: an octal text such as &quot;0644&quot;, not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be enable, disable, stop, start or restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 64 lower-case hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin and end between characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs offset and length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin behind the span before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must lie within the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested deeper than {limit} levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger than {limit} MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds more than {limit} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an IPv4 or IPv6 address such as 192.168.122.10 or 2001:db8::10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a prefix length from 1 to {high} behind the slash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the address of one machine, not a loopback, multicast, broadcast or unspecified address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the first or the last address of its network, which no machine can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a YAML mapping (key: value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not set {key}: the request&apos;s own fields do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a YAML mapping (cloud-config)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be a template: it is merged with other user-data before the guest sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not in the catalogue for this child type (&quot;catalog list&quot; shows what is)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not in the catalogue for this child type; did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a field of {type} guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a known field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a known field; did you mean {near}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image of {distribution} does not boot with this firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs vm_ip: with DHCP the network&apos;s server names the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be of the same kind as vm_ip (IPv4 or IPv6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be the guest&apos;s own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be in the network of vm_ip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole crypt(3) hash such as openssl passwd -6 prints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of a kind that this guest does not know; use SHA-512 crypt ($6$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is of a kind that is too weak or not known; use SHA-512 crypt ($6$)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a bcrypt hash ($2b$): OpenBSD knows no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold only letters, digits, dashes and dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no part of it may begin or end with a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not have an empty part between dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be localhost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no part of it may be longer than {limit} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its last part must not be a number: it would look like an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not end with a dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed to verify the image, unless allow_insecure_download is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold the path segments . and ..</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image of this distribution is {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes over plain http://, which needs allow_insecure_download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must end with the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the plain path instead of a file:// URL with %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a SHA-256 digest of 64 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an absolute path on the parent, a file:// or an https:// URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a locale such as en_US.UTF-8 or C.UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold only letters, digits, dots, dashes and underscores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not begin with a dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold only letters, digits and dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not begin with a digit or end with a dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be a number: libvirt takes it for a running VM&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be longer than {limit} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be a UUID: libvirt takes it for another VM&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be combined with network: the VM has one or the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold only letters, digits, dots, dashes and underscores, and begins with a letter or digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not valid JSON in UTF-8 (line {line}, column {column})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one package name of letters, digits and + . _ : -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be given together with {clear}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing (or give {hash})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a host name alone: the port is server_port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a host name, not a URL (use_https and server_port say the rest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be localhost: in the guest that is the guest itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{distribution} needs at least {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text with a unit, such as &quot;512M&quot; or &quot;2G&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key behind its type is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a private key: give the public one (the file that ends with .pub)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one key on one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with a key type such as ssh-ed25519 or ssh-rsa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold control characters other than line feeds and tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be longer than {limit} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a time zone such as UTC or Europe/Zurich</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be 8 to 512 letters, digits and - . _ ~ + / = :</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts auto_approve, which is false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a UUID such as 123e4567-e89b-42d3-a456-426614174000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds characters that a URL must write as %XX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not have a part behind #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a valid host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold a user name or password: others can read it on the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an https:// URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold only lower-case letters, digits, dashes and underscores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with a lower-case letter or an underscore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the name of a system account or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled; no further step was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always runs; its script decides itself what there is to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} would be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a symbolic link: it would be replaced by a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} would be replaced: its content differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} would be replaced; what it holds now cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has this content already; its mode or owner would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has this content, mode and owner already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} has the expected SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} has another SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no domain {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the domain {subject} is another one than this plan&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the domain {subject} is {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the domain {subject} is defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version does not know the fact {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no record {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be known here: {subject}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} says that this plan has completed the VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} is the record of another VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} says that the VM is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: what is there could not be kept as {path}.sysmanage.bak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: not an absolute path of a file without &quot;..&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: what was written does not have the expected SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: its content in the plan does not have the expected SHA-256; nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: refused: somebody else owns this folder in a folder that everybody can write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: refused: this symbolic link may have been put there by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: refused: there is something that is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: too many symbolic links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not a name of a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no known package manager on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{manager}: not a known package manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}: command not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: not a name of a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no known service manager on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: cancelled; it has ended by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: cancelled; it did not end within {grace} s and was killed, its clean-up may be incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: exit status {code}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: ended by signal {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: timed out after {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: timed out after {seconds} s, did not end within {grace} s more and was killed, its clean-up may be incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fact}: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script of the step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold a password in clear (password, chpasswd, plain_text_passwd): give its hash as hashed_passwd of a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host is not active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a Professional+ licence: module {module}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel modules have to be loaded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its agent has not registered yet, or is not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server does not run scripts on hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host is not approved: nothing is delivered to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hypervisor is not ready: enable or initialize it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it neither runs nor is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host does not wait for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reboot of the host is pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the role {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script execution is not enabled on the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host&apos;s agent does not run scripts with {shell}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the roles and the licence have not been read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent is not privileged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a host, such as https://server.example.org:8443</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold a user name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must end after the host and the port: no path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a port from 1 to 65535 behind the colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not have a part behind ? or #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not everything that the plan has made could be taken back; sending it again, or deleting what it makes, does that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parent&apos;s answer ends too early, after line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parent&apos;s answer is not one that this application&apos;s scripts give (line {line})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parent&apos;s answer is longer than any that this application&apos;s scripts give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan ended on the parent without saying how: it was killed, or the parent was restarted. It is safe to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent of this host runs scripts with none of the shells sh, bash and ksh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan did not arrive whole on the parent, and nothing was started. Send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for plans on the parent is a link, belongs to somebody else, or is open to others. Nothing was touched: look at /var/lib/sysmanage-plans there, remove it, and send the plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan did not end when it was asked to and was killed: its clean-up may be incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent could not keep the plan: no right to write below /var/lib, or no room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent could not start the plan. Nothing of it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan still runs on the parent: cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {size} bytes as a script; {limit} can be sent through the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {limit} lines of secrets, too many to be masked in its output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a plan cannot be sent as a script to a Windows host: its steps need a POSIX shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gives the identifiers of distributions only to the role Configure Child Host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distributions of this application&apos;s own catalogue are offered instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no valid JSON in UTF-8 (near byte {offset})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested deeper than {limit} levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between may have answered in its place (a proxy, a login page of the network), or the address is that of the web interface: the API usually listens on port 8080 or 8443.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a number that is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {found}, expected {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say where it is not what was agreed. What was read before is still shown; a newer version of this application or of the server may be needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host&apos;s agent cannot carry out this command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the agent on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this child host any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list: somebody may have deleted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused to create the child host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual reasons: the name is taken on this host, the host is not active, its agent is not privileged, or its platform does not fit. The details name the one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the fields of this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details name the fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s engine declined to create the child host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM, bhyve and VMM need the module virtualization_engine to be loaded; a distribution without an image address is declined, too. The plan itself can still be sent as a script or exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child host was not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted already: refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s engine declined to delete the child host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of this version always decline it for WSL instances that they know by a GUID: remove such an instance on its host. For the others the engine&apos;s module has to be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows nothing of this script&apos;s run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this host any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list of hosts: somebody may have removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave a name that cannot be part of an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept this API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be mistyped, revoked or expired, or its owner is locked. Make a new key in the server&apos;s web interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no API key: it holds characters that no key has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring did not work ({error}): the session is kept in memory only, until this application ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gives nothing that could be kept for a session with a second factor: it ends with this application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system offers no key ring: the session is kept in memory only, until this application ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The module for this is licensed, but the server has not loaded it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever administers the server can see in its log why the engine did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection before its answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, the server or a proxy before it restarts or fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port may speak plain HTTP, or TLS older than 1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What listens there does not answer as a web server does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port, and whether the address should begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s name cannot be resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name in the profile, and the name service or VPN of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network of this machine and the address in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s proxy cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s proxy wants a login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent the call to another address, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done. The server and this application do not agree on the address of the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent the call to {target}, which is not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that is the right server, put its address into the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at the server&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs and the port in the profile: the API usually listens on 8080 or 8443. If it runs, its api.host may be bound to localhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, a firewall may swallow the packets, or the server is overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than {limit} MiB; reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer ended early: {got} of {promised} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, a proxy between may limit answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bridged network needs the name of a bridge that exists on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s engine declined this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows the modes nat and bridged; others can be sent as a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server fails when it is asked for KVM networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of this version cannot list them; creating one works all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has no such call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer server may have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the orchestrated reboot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When no child host runs it wants the plain reboot; otherwise the host is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows nothing of this reboot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: this server is reached over plain HTTP, where everybody on the way can read passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https://, or accept plain HTTP for this profile after reading its warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this user as one of its own; it does so for the recovery administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as a user who was made on the server: the recovery administrator shows every role and may use none of them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered that it did not do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is not active, or its agent does not run scripts with this shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again; what was entered is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the API key any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was revoked or has expired, or its owner is locked: sign in with another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is over: sessions with a second factor cannot be prolonged on this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name or the password is wrong, or the user is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After five wrong passwords the server locks the user for some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants a second factor to be set up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to the server&apos;s web interface and enrol an authenticator there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants an e-mail address as user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user is locked after too many wrong passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for about 15 minutes, or ask an administrator to unlock the user. Trying meanwhile does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many attempts to sign in from this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for at least 5 minutes. Attempts made meanwhile count, too, and can block the address for an hour; behind a proxy all users share one address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed while signing in. It does so for users that are locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for about 15 minutes before the next attempt, or ask an administrator whether the user is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SysManage API was found at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port: the API usually listens on 8080 or 8443, the web interface on 3000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details say why: most often the host is not active or its agent is not privileged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s licence does not cover this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a Professional+ licence with the module for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not permit this to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role is missing; the details name it. Whoever administers the server can give it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh: it may have been removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contradicts the present state on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is larger than the server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is locked on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server failed while answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; its log of this time tells why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s engine declined this, or a proxy finds no server behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM, bhyve and VMM need the module virtualization_engine to be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not ready just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy waited for the server in vain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave an answer that this version does not know (status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CA file {file} cannot be read as PEM certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent before the profile names a readable file, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be listening in between. Ask whoever runs the server whether the certificate was renewed; if so, remove the trusted fingerprint from the profile and look at the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made for another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the authority that made it is not known to this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare its fingerprint with the server&apos;s own, or name the file of your certificate authority in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot update this child host&apos;s agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does so only for LXD and WSL; update the agent of others from the child&apos;s own entry in the list of hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is wrong, or the time for entering it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the next code and try once more; five minutes after the password, sign in anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code must have 4 to 20 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS virtualization required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs initialization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kernel support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virtualization has to be switched on in the host&apos;s BIOS or UEFI first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host&apos;s kernel does not support it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host cannot run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} does not exist on the host&apos;s platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is ready already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host has told nothing of it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the steps share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as libvirt describes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether this machine can run VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the module gives VMs what they need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the parent can take the network {network}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that a VM could be made now, and say what waits for a reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define the network {network} and start it, now and with the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the network {network} and remove it, unless guests run on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install what a parent of VMs needs, with its own package manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the networks of this parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load KVM&apos;s kernel module, now and after every boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let guests reach the server on this parent, where a firewall is at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start libvirt&apos;s network default, now and with the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start libvirt, now and after every boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take KVM&apos;s module out of the kernel, unless VMs run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is installed and switched on stays; the plan goes on from there when it is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network is removed if this plan has defined it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the parent answered about the plan could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is looked at again. If it stays so, look at /var/lib/sysmanage-plans on the parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent knows nothing of this plan any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder below /var/lib/sysmanage-plans was removed there. The list of children shows what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan still runs, although it was asked to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan could not be sent. Nothing of it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was not sent whole before this program ended. Nothing of it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the plan was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it once more: a plan that runs or is done is not started twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent ran the script without saying anything, or did not run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the agent may run scripts there: script_execution.enabled and allowed_shells in its configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent has not answered for {minutes} minutes. What was sent may still run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the host is up and its agent connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs subnet: an address range lies in a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts dhcp, which is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed as well: a range has a first and a last address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not lie before dhcp_start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the parent&apos;s own address, the first of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must lie in {subnet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed for forward_mode bridge: the name of a bridge that the parent has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be said for forward_mode bridge: the network behind the bridge gives addresses and names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an IPv4 network with its prefix length, such as 192.168.130.0/24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an IPv6 network with its prefix length, such as fd00:130::/64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed for forward_mode {mode}, such as 192.168.130.0/24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a prefix length from 8 to 29: the parent and its guests must find room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the prefix length 64: guests make their own addresses in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was started by somebody else, or the server has cleaned up. Whether the script ran shows on the host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list. If it stays so, something between may be answering in the server&apos;s place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole key, beginning with smk_, without blanks or line breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between may be answering in the server&apos;s place; otherwise ask whoever administers the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be over, or the server was restarted meanwhile: look at the state of the host and of its child hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold its own words, if it had any. Refresh, and see whether the host is active and its agent privileged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address that the user was made with, as name@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send less at once; a proxy before the server often allows 32 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; if it stays so, check the address in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the six digits of the authenticator, or one of the backup codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an https:// or http:// URL without a slash at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the disk of {vm} as a layer on the cached image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the images in the cache of this parent, and which VMs stand on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the additional disks of {vm} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the images from the cache that no VM and no kept disk stands on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the digest of every image in the cache anew and compare it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gives documents, not a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>makes the answers longer than the installer can take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an image that the cache of the parent keeps: not a file of the parent&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs qcow2: a raw disk cannot be a layer on an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a disk below /dev such as /dev/sda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed with a static address: nobody tells the installer its name servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no installer: its guests are made from an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a question of an installer: this distribution comes as an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nothing that the installer of {what} can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a keyboard layout such as us, gb or de</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an https:// or http:// URL of a folder, without a slash at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take deployment plans from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have closed this way. Send the plan as a script, or let the server create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows no host of this name, or takes no deployment plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent on. Send the plan as a script, or let the server create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take this as a deployment plan. Nothing was sent on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server may know no deployment plans. Send the plan as a script, or let the server create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy settings of the system: those of the desktop, or the variables http_proxy, https_proxy and no_proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Except the server from the proxy (in the desktop&apos;s proxy settings, or in the variable no_proxy), or use a proxy that needs no login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the installer answers its questions from, or takes into the new system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the set-up over SSH runs in the guest, or works with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes and links of what is in Alpine&apos;s overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage pool as libvirt describes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {vm} up over SSH: packages, the agent; then lock root and forget the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack the seed of {vm}, with a key that is used once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the parent can run the installer of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the parent can log in to {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the parent can take the storage pool {pool} in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define the storage pool {pool} in {folder} and start it, now and with the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let libvirt forget the storage pool {pool}, unless VMs have disks there; its folder stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the storage pools of this parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the empty disk of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack the installer&apos;s answers for {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {vm} from its disk, without medium and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define {vm} with virt-install and start its installer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the installation of {vm} has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the storage pool and its folder are removed as far as this plan has made them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look afterwards: {child} is on the server&apos;s list, so it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look afterwards: {child} is on the server&apos;s list ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look afterwards: {child} is not on the server&apos;s list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s list could not be read afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look afterwards: the parent has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent has started it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled before it was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan&apos;s folder on the parent is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the absolute path of a folder: letters, digits, dots, dashes, underscores and single slashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder of the system itself, where no disks of VMs belong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an ISO image that is not compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nothing that {what} can be given: its image takes an address by DHCP from a network of libvirt&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel modules are loaded already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel modules are not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server takes no deployment plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host&apos;s kernel has no modules for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no role for what this plan does, so it is not sent past its roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server does not update agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not offer it for {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plan starts the installer of {what}: write its answers (provision freebsd) and start it yourself, or choose an image of FreeBSD 14.3 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plan can set up {what}: its image holds no nuageinit; choose FreeBSD 14.3 or later, or write its installer&apos;s answers (provision freebsd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version makes no guests of {what} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version builds no plans for {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} has nothing that is called {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMM takes letters, digits, - and _, beginning with a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be an IPv4 address with the prefix /24: the guests&apos; network of a VMM parent is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is packed; VMM plans take images and media as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boot menu for the serial console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM&apos;s entry in vm.conf, a file of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the listing says of the VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one of the parent&apos;s own files includes: a file of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No root password is given: nobody can log in as root. The user becomes root with doas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMM gives a guest one CPU, whatever is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The root password is not set: in this guest nobody logs in as root, the user becomes root with sudo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the answers for {vm} into the memory of OpenBSD&apos;s installer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the parent, claim the name {vm} and an address for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that a VM could be made now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {vm} its entry in vm.conf, and tell vmd of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {vm}, its address and the files that are its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {vm} and its address, keep its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of this parent what enabling has put in, unless VMs need it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass the guests&apos; packets on, now and after every boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the sets of OpenBSD {release}, and verify them with their publisher&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the guests&apos; firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {package}, where it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the guests&apos; network of this parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give pf the guests&apos; rules, in an anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack what {vm} sets itself up from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what this parent can do with VMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serve the sets to {vm}, its own among them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the installer&apos;s medium of {vm} for the serial console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let httpd serve OpenBSD&apos;s sets on the guests&apos; network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {vm} from its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {vm} for its installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start vmd, with a switch for the guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {vm}; switch it off when it does not shut down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that all files of this plan have arrived whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until {vm} answers on its SSH port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the installation of {vm} is over, and remove what it was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be a /24, such as 10.86.77.0/24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMM guests are on the switch that enabling makes: leave it out, or name it sysmanage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was done stays; sent again, the plan goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the VM and everything that this plan has made for it are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan&apos;s own files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenBSD&apos;s installer takes lower-case letters, digits, - and _, at most 31, beginning with a letter, and no system account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is run in the container, or what it works with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when this plan has completed the container before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when the container runs already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped when the container is stopped already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether this machine can run containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the parent, and that the name {name} is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that a container could be made now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the container {name} from {image}, which the daemon fetches and keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the container {name} with its file system and its snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete {name} and say where its registration shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete {name} and say how to reach it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a storage pool, a bridge and the default profile, where they lack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install LXD or Incus with the parent&apos;s own package manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the containers of this parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let containers use their bridge, where a firewall is at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what this parent can do with LXD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the container {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} up from within: host name, user, the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the container {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the daemon, now and with the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {name} and wait until it has an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the container {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the agent in {name} to its newest version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what has been installed and set up stays; the plan&apos;s own files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container and this plan&apos;s files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this plan&apos;s own files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no container {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this plan has completed the container {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container {subject} is another one than this plan&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container {subject} is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container {subject} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the container {subject} does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent&apos;s configuration in the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service that gives guests addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the guest runs at its first boot, or works with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What vm-bhyve makes the guest with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which step takes this plan&apos;s files away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user&apos;s password hash and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the listing says about the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to answer the installer of {vm} on its console (vm console {vm}); user, password and agent of this request are for the record alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let guests in {subnet} out through the parent, by a pf anchor of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether this machine can run VMs with bhyve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the virtual switch {switch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the ZFS volume {dataset} of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the virtual switch {switch}, unless guests are on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {vm} with its datasets, its metadata and its place among those that start with the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let vm-bhyve forget {vm}, keep its disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy the ZFS volume {dataset}, unless it is a guest&apos;s disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what enabling has changed; guests that run stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all guests, then take back what enabling has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {vm} from its installer&apos;s medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install vm-bhyve and what it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the guests of this parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the virtual switches of this parent, and the subnets that are let out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load bhyve&apos;s kernel modules, now and at every boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {vm} with vm-bhyve: configuration, dataset, empty disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack the seed of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what this parent can do with bhyve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the disk of {vm} from outside: root grown, user, network, first boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let guests in {subnet} out no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give guests on the switch {switch} addresses by DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up where the guests will lie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable vm-bhyve and copy its templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop {vm}: ask it first, switch it off at the end of the bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the prepared disk of {vm} to its volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that all files of this plan are there and unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the first boot of {vm} has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the image to the disk of {vm}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What earlier steps have set up stays, for another try; disabling takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back everything that this plan has made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes this plan&apos;s own files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the name of a dataset below a pool such as zroot/vm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no effect with iso_path: somebody answers the installer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be the address of one network card such as 58:9c:fc:12:34:56</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the name of an ISO image, which ends in .iso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no effect on {what}: its disk is prepared from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two characters or more, and a letter or a digit at both ends: vm-bhyve takes no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed: NAT is for a subnet of guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold letters, digits and underscores, and begins with a letter or a digit: vm-bhyve keeps it in a shell variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the parent&apos;s init starts once after the boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent&apos;s own init starts the children again: one script, once, without a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody starts the children again by itself: send the plan reboot-restore after the boot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the parent&apos;s init start the children after the boot, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot the parent in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the children that ran before the reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down which children run, of all hypervisors of this parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all children to stop, and end those that do not within {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list stays: it is what starts the children again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what has stopped is started again, and nothing is left to be done at a boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no path that Windows takes as it stands: a device&apos;s name, a dot at its end, a character that means something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the whole path with plain names and single backslashes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for sudo or a POSIX shell, and a Windows parent has neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the program itself, or powershell.exe with a script of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PowerShell is started as for a person: with the account&apos;s profile, questions, or a policy that runs no script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give -NoProfile -NonInteractive -ExecutionPolicy Bypass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not ASCII: Windows PowerShell reads it in the code page of its machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spell such characters as numbers ([char]0x00E9).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deletes whatever has this name now, with its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the GUID that was listed first (action delete with wsl_guid).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a GUID, as the listing of a Windows parent shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not end with a dot, or be the name of a device of Windows (con, nul, com1, …)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is run in the distribution, or what it works with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distribution&apos;s own settings: systemd, its first user, its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows ends a distribution when nothing runs in it that was started from Windows, services or not: the parent&apos;s agent keeps such a process, without an agent somebody has to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wsl_guid was given: what has the name when the plan runs is deleted, even if it was made anew meanwhile. The action list tells the GUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows may have to be restarted before WSL can be used: the last line of the result says so (reboot_required).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the name {name} still belongs to the distribution that was listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the distribution {name} with its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install WSL without a distribution, and say whether Windows has to be restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the distribution {name} from {distribution}, which wsl.exe fetches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the distributions of the agent&apos;s account, with their GUIDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what this parent can do with WSL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} up from within: systemd, host name, user, the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the distribution {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the distribution {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this plan&apos;s folder to other users, and check that all its files have arrived whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what has been installed stays; the plan&apos;s own files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the distribution and this plan&apos;s files are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Windows starts once after the boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows starts the distributions again: one scheduled task of the agent&apos;s account, once, without a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody starts the distributions again by itself: send the plan reboot-restore after the boot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is about the distributions of the agent&apos;s account. An agent that keeps distributions running starts all of them when it starts itself, what was stopped before, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have Windows start the distributions after the boot, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Windows in 20 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the distributions that ran before the reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down which distributions of the agent&apos;s account run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all distributions to stop, and end those that do not within {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list stays: it is what starts the distributions again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no bridge {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a bridge {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this plan has not completed the container {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such VM {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is the VM {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other VM has the name {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name {subject} belongs to another VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the VM {subject} does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the VM {subject} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} has another content, or is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} has this content already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {size} is free in {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} or more are free in {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt&apos;s network {subject} is not active, or not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt&apos;s network {subject} is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program {subject} is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program {subject} is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} does not say that this plan has completed the VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number of bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true, false or a SHA-256 in lower-case hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no fact of a guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no section of facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an earlier step fails, and the plan ends there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wsl.exe&apos;s own list had no {distribution} in August 2026, but {successor}. The parent&apos;s list is read before anything is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a network in which guests can have addresses, not a loopback, link-local, multicast, IPv4-mapped or reserved one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this parent can take the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is in the cache now, remove the plan&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this plan&apos;s files are removed; a verified image, and what has come of one so far, stay in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies on the parent already: only an image of a URL can be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed, or base_image_path: which image is to be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: is there already, and is not overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} shares no addresses with what the parent reaches elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject} overlaps with what the parent reaches elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a subnet with its prefix length, such as 10.0.0.0/8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has been changed: its SHA-256 is not the one that the bundle lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder: no bundle of ours holds such a thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not listed in SHA256SUMS: it has been added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a tar, but no bundle: not all of it lies in one folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has been packed anew or changed around its files; take the tar as it was exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a signature that is not good: it was changed, or signed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a SHA256SUMS that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than 64 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {path} twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read as a tar: it is damaged or not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: it does not have its own checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no public key of signify or minisign (two lines: a comment, and &quot;RW&quot; with 54 more letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no secret key of signify or minisign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is protected by a password, and none was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is protected by a password in signify&apos;s way, which is not read here: make a key without (signify -G -n) or with minisign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for more work or memory than any key of minisign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not open with this password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>SysManage Virtualization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::link::ActivityStore</name>
    <message>
        <source>What is sent cannot be written down in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::link::ApplicationLink</name>
    <message>
        <source>Safe reboot of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is back, and its children run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not move it on. Look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its creation failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> These children ran before: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the server’s list of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its plan’s time is over, and it is not in the server’s list of %1. Look at the host: nothing of the result can be read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: what belongs there is forgotten when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::link::Diagnosis</name>
    <message numerus="yes">
        <source>No answer in %n second(s)</source>
        <translation>
            <numerusform>No answer in %n second</numerusform>
            <numerusform>No answer in %n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SysManage API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that guests get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests behind NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The v1 API answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The v1 API of SysManage %1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documented API (/api) answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not tell its version; the sign-in finds its API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is probably the web interface (port 3000). The API is at the server’s https address, or at port 8080 (8443 with TLS).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with an API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, and look again: the next steps need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being administrator opens no role: somebody has to give them in the web interface, under the user’s security roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator gives them in the web interface, under the user’s security roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; not licensed or not loaded: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container_engine is for LXD, WSL and all lists of children; virtualization_engine for KVM, bhyve and VMM. A licence is entered in the web interface; a licensed module is loaded when the server starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s proxy %1 resolves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be resolved: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a slip in the server’s address, or whether this machine asks the right DNS server (a VPN may be missing).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved to %1 in %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the proxy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at port %1 of this machine. Is the server started (systemctl status sysmanage)? Its API is at port 8080, or 8443 with TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing listens at port %1 there, or only for the machine itself. The API is at port 8080 (8443 with TLS), or behind the web server at 443. If “api.host” in /etc/sysmanage.yaml on the server is “localhost” or 127.0.0.1, set it to 0.0.0.0 and restart the server, or use its https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to %1 in %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is usually the web interface. The API is at port 8080, or 8443 with TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 refuses connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from port %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall between this machine and the server may drop the packets: let port %1 through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether the machine is up and whether there is a way to its network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted, and it stays on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: passwords can be read and changed on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the server’s https address. Without one, set “api.keyFile” and “api.certFile” in /etc/sysmanage.yaml on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encryption could be agreed upon: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the server does not speak TLS at port %1: look at its address, http or https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is the one that you have trusted; valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is another certificate than the one that you have trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server’s administrator whether it was renewed, and compare the fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate is trusted; valid until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the certificate authority’s file in the server’s settings, or sign in and trust this certificate after comparing its fingerprint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads to this machine itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guest that uses this name must resolve it to the server’s own address: look at /etc/hosts and DNS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the guest itself for a guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an address of the server that its guests can reach in its settings here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 as the server’s address instead: it answers there, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and the server listens for this machine alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set “api.host” in /etc/sysmanage.yaml to 0.0.0.0, restart the server, and use this machine’s own address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hosts are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is none of the parents: guests reach it through their parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server runs on the parent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests in libvirt’s NAT network come from 192.168.122.0/24. Let them through to port %1 in that parent’s firewall, for example: ufw allow from 192.168.122.0/24 to any port %1 proto tcp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server took the question and does not answer it: look on it whether it is busy (journalctl -u sysmanage), and whether what stands before it lets long answers through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system is asked for its proxy, and does not answer: look at the proxy settings of the desktop, or at a proxy configuration script that cannot be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::link::ProfileStore</name>
    <message>
        <source>The list of servers in %1 could not be read whole. It was copied to %2, and what could be read is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of servers in %1 could not be read whole, nor copied. What could be read is used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui</name>
    <message>
        <source>Their disks and everything on them are deleted: files, applications, configuration. Nothing brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its disk and everything on it is deleted: files, applications, configuration. Nothing brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs is stopped first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A creation that is under way is given up: what it has already written on the parent has to be removed by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes the rows away at once and deletes afterwards; it does not tell whether that worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Windows may have to be restarted before WSL can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. What %1 needs is installed and started on the host. When it fails, the server does not say so: the card simply stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guest of %1 can run until it is enabled again. While guests run, the agent refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. The kernel modules of %1 are loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guest of %1 can start until the modules are loaded again. While guests run, the agent refuses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the creation of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the agent of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their services are not reachable until they are started again. Nothing on their disks is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its services are not reachable until it is started again. Nothing on its disk is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their services are interrupted while they restart. Nothing on their disks is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its services are interrupted while it restarts. Nothing on its disk is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent restarts; what else runs in the guest goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. The host may be managed from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create-child does not take: %1. “Send exactly this plan” does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is longer than 72 bytes: the server may fail on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far as is known, the server builds OpenBSD 7.7 with 1 GiB of memory, a disk of 20 GiB and one CPU whatever is chosen, and does not use the ISO image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server attaches it to the switch “public”, whatever other switches there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not set memory, disk and CPUs of a container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the parent it is called after its distribution: there can be one of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far as is known, the server does not hand on what is said about Windows: it may refuse this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it fails, the server does not say so: the card simply stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 on %3?</source>
        <extracomment>%1: what to do (&quot;Enable&quot;), %2: a hypervisor, %3: a host</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe reboot of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host writes down which of its children run, of all hypervisors, stops them, reboots within a minute, and starts them again after the boot by itself. What does not stop in time is ended. The server has no part in it, and no timeline of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ActivityModel</name>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean up a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended before an answer was noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the server %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ActivityView</name>
    <message>
        <source>Plans on parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the run’s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans that run on parents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the running step and takes back what it made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not ended yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes the plan and its output from the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel “%1” on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running step is stopped. Steps that are done stay done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let it run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1, readable by you only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::AdvancedSection</name>
    <message>
        <source>Allow plain HTTP and images without a checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware (KVM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emulated (QEMU, slow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk images (*.qcow2 *.img *.raw *.xz *.gz *.bz2);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the catalogue says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qcow2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path on the parent, or an https URL, in place of the catalogue’s image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the file as it is downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed at the first boot, for example: vim htop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own cloud-init</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user-data as YAML, merged into what the plan writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the distribution’s channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By own commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line; four spaces continue the line above. Each is a shell of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own /etc/sysmanage-agent.yaml in place of the one the plan writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binds the guest to its tenant; optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it whenever the parent starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the guest’s system needs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bhyveload (FreeBSD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GRUB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot loader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of vm-bhyve’s own on the parent, for what is not said here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An https URL, in place of the catalogue’s installer or image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installer’s ISO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path on the parent, or an https URL: somebody answers it at the console</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Apply</name>
    <message numerus="yes">
        <source>%n package(s) installed</source>
        <translation>
            <numerusform>%n package installed</numerusform>
            <numerusform>%n packages installed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) run</source>
        <translation>
            <numerusform>%n command run</numerusform>
            <numerusform>%n commands run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) switched</source>
        <translation>
            <numerusform>%n service switched</numerusform>
            <numerusform>%n services switched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) removed</source>
        <translation>
            <numerusform>%n package removed</numerusform>
            <numerusform>%n packages removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed: the plan is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply this plan on %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the VM “%1” on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the VM “%1” on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the VM “%1” on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the VM “%1” on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the VM “%1” on %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1 what it can do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the VMs of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 are downloaded unless they are cached here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first step that fails stops the plan. A run can be cancelled at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be listening in, or the certificate was renewed. Ask the server’s administrator. If it was renewed, edit the profile, remove the trusted certificate there, and connect again: then you are asked about the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of this server is not trusted by your system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;compared the fingerprint with the one on the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust it for this profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this profile will accept it, and only this very certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy, hh:mm &apos;UTC&apos;</source>
        <extracomment>A date and a time, as QLocale::toString() takes it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildActions</name>
    <message>
        <source>Start what is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the agent inside update itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it with its disks, after a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No child host is selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildModel</name>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent waits for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to be rebooted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildSection</name>
    <message>
        <source>Type a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 72 bytes: the server fails on more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve its &amp;registration by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server for its list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Container name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;VM name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IS&amp;O image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where its installation image is to be had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;epeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of r&amp;oot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat &amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dis&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;PUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not tell its identifiers (that needs the role Configure Child Host): these are this application’s own. Another one may be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server lists none for this type: type the identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the server’s list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows: it is the account Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one, or type its identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 for this distribution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildTable</name>
    <message>
        <source>Filter child hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its own host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n child host(s)</source>
        <translation>
            <numerusform>%n child host</numerusform>
            <numerusform>%n child hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No child host fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host has no child hosts yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CompareText</name>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>package to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plans are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CompareView</name>
    <message>
        <source>&amp;Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plans are the same: every step, every file, every argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ConfirmDialog</name>
    <message>
        <source>All that it concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always show the &amp;plan before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, what loses nothing is done at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the &amp;creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let it go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for %n of those that are selected:</source>
        <translation>
            <numerusform>Not for %n of those that are selected:</numerusform>
            <numerusform>Not for %n of those that are selected:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send &amp;exactly this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is for one of them: choose it alone to send exactly its plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs this very plan on the parent through a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Its row stays until the server has looked at the host again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan for %1 is on its way to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution ins&amp;ide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ConnectView</name>
    <message>
        <source>&amp;Servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a SysManage server you see its hosts and the child hosts that run on them, and you create, start, stop and delete child hosts there. Every plan is shown before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ContentKindText</name>
    <message>
        <source>shell script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CreateChildDialog</name>
    <message>
        <source>New %1 child on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to be mended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CreateVmDialog</name>
    <message>
        <source>What is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Build the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as dra&amp;ft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what is there, to go on with it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was typed as a draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft can be completed later. Of its password only the hash is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to be mended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DeployOffer</name>
    <message>
        <source>As a &amp;deployment plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a deployment plan, the host’s agent takes this very plan. Nothing of its result can be read back: the list of children shows what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have arrived: look at the list before you send anything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the server passes the plan on. Nothing of its result can be read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the server passes the plan on. Nothing of its result can be read back; the list shows it when it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came: the host may run the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not sent again from here. Look at the list of children. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DetailText</name>
    <message>
        <source>On failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May fail: the plan goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan stops here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user %1, group %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there is kept as %1.sysmanage.bak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), shown in clear</source>
        <translation>
            <numerusform>%n place, shown in clear</numerusform>
            <numerusform>%n places, shown in clear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), masked</source>
        <translation>
            <numerusform>%n place, masked</numerusform>
            <numerusform>%n places, masked</numerusform>
        </translation>
    </message>
    <message>
        <source>Content (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped when %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>root (with sudo -n when the agent is not root)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent&apos;s own user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Arguments (%n, one a line)</source>
        <translation>
            <numerusform>Arguments (%n, one a line)</numerusform>
            <numerusform>Arguments (%n, one a line)</numerusform>
        </translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parent&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked; exports and runs hold them in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message>
        <source>When stopped later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DetailView</name>
    <message>
        <source>the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the content as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the arguments, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DiagnosisDialog</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed. Begin with the first one.</source>
        <translation>
            <numerusform>%n step failed. Begin with it.</numerusform>
            <numerusform>%n steps failed. Begin with the first one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection works, with %n warning(s).</source>
        <translation>
            <numerusform>The connection works, with %n warning.</numerusform>
            <numerusform>The connection works, with %n warnings.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DiskSection</name>
    <message>
        <source>A layer on the cached image, which then stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qcow2 (grows as it is filled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raw (as it is)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of empty disks, for example: 10G 200G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of a storage pool of the parent, for example; empty: libvirt’s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DistributionPicker</name>
    <message>
        <source>%1 (not in this version)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to search: debian, 24.04, alpine …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Entry</name>
    <message>
        <source>Draft, incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe this kind of parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load KVM&apos;s kernel module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload KVM&apos;s kernel module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare an installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List cached images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check cached images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove cached images that nothing uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a storage pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a storage pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List storage pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a virtual switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a virtual switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List virtual switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a subnet of guests out (NAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take NAT away from a subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a ZFS volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy a ZFS volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all children and reboot the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the children again after a reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable %1 on a parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable %1 on a parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch an image into the cache</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::EntryController</name>
    <message>
        <source>Open a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans and bundles (*.json *.tar);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::EntryList</name>
    <message>
        <source>No drafts and no plans yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter drafts and plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts and plans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::EntryStore</name>
    <message>
        <source>it is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its id or its action is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is not its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Export</name>
    <message>
        <source>Plan (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell script (*.sh)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundle for a USB stick (*.tar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message for an agent (*.message.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FactChoices</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FactModel</name>
    <message>
        <source>Enter goes to step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FactsView</name>
    <message>
        <source>Facts of the step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FaultNote</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Field</name>
    <message>
        <source>Agent configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own user-data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More disks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the children again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZFS dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCP to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCP from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installer’s ISO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boot loader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent’s system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage of the containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install onto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FilesView</name>
    <message>
        <source>No text: %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show sec&amp;rets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (for its owner alone)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FormSection</name>
    <message>
        <source>Type the password once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the same password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HostPage</name>
    <message numerus="yes">
        <source>%n CPU(s)</source>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the agent is not privileged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host is a child itself. Its own name is in its parent’s table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the host, through a script, for plans that were started from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This list is read-only. It has the children that run an agent, from the server’s list of hosts; their hypervisor is not told there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HostPane</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search hosts: name, address, system, tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hypervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>No host fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no hosts yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HostsView</name>
    <message>
        <source>Choose a host on the left to see its hypervisors and its child hosts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HypervisorCard</name>
    <message>
        <source>Create a container…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an instance…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a VM…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has told nothing of it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initialize</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HypervisorCards</name>
    <message>
        <source>Not for %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::InfoBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::InstallationSection</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for guests that are made by an installer, as the next two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An http or https URL; empty: the distribution’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole disk, one file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LVM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install onto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on it is lost. Empty: the machine’s only disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::LoginSection</name>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH ke&amp;ys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public keys, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from a fi&amp;le…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a public SSH key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a private key. The public one is beside it and ends in .pub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only its hash is kept and sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the password of this draft stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat root’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the installer of OpenBSD sets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: nobody logs in as root with a password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::MachineSection</name>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name (F&amp;QDN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;VM name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dis&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two names below follow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 for this distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hyp&amp;ervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ZFS volume that grows as it is filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes need a parent whose guests lie on ZFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This guest has no place for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ZFS volume of its full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full name follows it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::MainWindow</name>
    <message>
        <source>SysManage Virtualization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was taken out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1, readable by you only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft or plan is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is being built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is not complete yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan is being applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An opened plan is shown as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only two whole plans can be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1

Shows what will happen on a parent host before it happens. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is being applied. Cancel it and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The running step is stopped and takes back what it has made; the window closes when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the run and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let it run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plans are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody writes files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place for keys here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::NetworkSection</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libvirt network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic (DHCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the network or bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addressin&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate&amp;way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS &amp;servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the prefix length behind a slash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An existing bridge of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually “default” (NAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: one that is made from the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A free one of the parent’s pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the guests’ network of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: “public”, which is made when the parent is enabled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::NetworksDialog</name>
    <message>
        <source>KVM networks of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KVM networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT: guests reach out, nobody reaches in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge: guests stand in the host’s network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must exist on the host already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server names no networks of this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has queued it. It does not tell whether it worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came: it may have been created. Look at the list before you send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated: guests reach each other and the host only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed: guests have addresses that others reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this application’s plan for it, which can then be sent exactly so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no call for this mode. “Plan…” makes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server chooses the subnet itself. “Plan…” takes yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with “Plan…”: the server chooses it itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the plan that deletes “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the network %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its definition and its leases are lost. The plan stops before that while guests run on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Activity” shows how it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nam&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the list, or any that you know of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a network of the list, or enter its name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::OutputView</name>
    <message>
        <source>[earlier output is not kept]
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PasswordStrength</name>
    <message>
        <source>Weak: built on a word that is guessed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: holds the name of the user or host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: longer is better than stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: too regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: a few more characters would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PlanPanel</name>
    <message>
        <source>There is no plan for this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server builds the plan for this. A preview for %1 is not part of this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server builds the plan for this. A preview of it is not part of this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose plan is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is updated depends on the distribution inside, and that is not told here: choose it, with this child alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent inside does this itself, when the server tells it. Nothing is done on the parent: there is no plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PlanSendDialog</name>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;exactly this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs this very plan on the parent through a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is on its way to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PreviewHead</name>
    <message>
        <source>the digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is known by this digest. Copy all of it:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the digest of the plan, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next step with a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: go to the next step with a finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PreviewView</name>
    <message>
        <source>&amp;Copy this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a command &amp;line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;teps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;cript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide sec&amp;rets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reveal secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are shown in clear, and copied in clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;imulation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PrivateFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ProblemsView</name>
    <message>
        <source>&amp;Edit the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there is no plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This draft is not complete yet: there is no plan to show until these are mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ProfilesDialog</name>
    <message>
        <source>The server’s address, such as https://server.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of a private CA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: only what the system or the CA file trusts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another server has this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords would travel in clear. Use https://, or accept it below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody on the way can read the password and every plan. The window keeps saying so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and &amp;connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;without encryption all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM, for a private CA. Empty: the system’s certificates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;orget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the trusted certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address, its trusted certificate, its session in the key ring, and what is remembered of plans and reboots under way go. The record of what was sent stays in its file. Nothing changes on the server itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ProvisionDialog</name>
    <message>
        <source>Prepare an installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files with secrets are written for their owner alone; nothing is overwritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to be said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the files of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n file written to %1.</numerusform>
            <numerusform>%n files written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been saved to a folder, and is kept nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RawView</name>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan&apos;s JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan&apos;s script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an agent is sent, as an export writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same steps as a shell script, as an export writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are masked here; an export holds them in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan as a shell script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of it as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RebootChildren</name>
    <message>
        <source>These children ran before: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in the server’s list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is not in the server’s list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host is down. They can be started when it is up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host reboots. They can be started when it is up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of children has not been read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Start t&amp;hese %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no answer came, so it may start. Look at the list before you start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has taken: start %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RebootDialog</name>
    <message>
        <source>Waiting to stop the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebooting the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to start the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking which children run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a plain reboot, &amp;type the host’s name: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Safe reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plain reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which children run: a plain reboot may interrupt some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No child runs: a plain reboot interrupts none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These children run: %1.
The safe reboot stops them and starts them again. A plain reboot interrupts them as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not offer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No child runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came: the host may reboot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch whether it goes down before you send it again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the reboot is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has begun. You may close this: it goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does this itself; there is no plan of this application for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe reboot: 1. every running child is stopped, which may take minutes. 2. The host reboots. 3. When its agent is back, those children, and no others, are started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain reboot: the host reboots. What starts with the host starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain reboot: the host reboots at once. Children are not stopped before, and only those that start with the host run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reboot is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this open to start the children when the host is up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not moved on for %1. It stands at: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may stay so. Type the host’s name for a plain reboot, and start the children when the host is up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A safe reboot of this host was begun here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <extracomment>a state of the reboot, and the time of day when it was reached</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own pla&amp;n…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the plan of this application for a safe reboot, to be sent or exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does both by a plan of its own, which it does not show. This application’s plan for a safe reboot can be seen, exported, and sent instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safe reboot by the server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not say which children run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RequestForm</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the advanced fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunBar</name>
    <message>
        <source>&amp;Cancel the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step that runs gets time to clean up after itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close: show the plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the result of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling: step %1 cleans up after itself…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled after %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed at step %1 after %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed after %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunController</name>
    <message>
        <source>Plans cannot be applied by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan is being applied already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run of “%1” was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not applied: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stopped at step %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunModel</name>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed with exit code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: the parent knows nothing of it any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piece %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunText</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, the plan went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · exit status %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · signal %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed and passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SearchBar</name>
    <message>
        <source>&amp;Find in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all steps (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SeenNote</name>
    <message>
        <source>The last good data, %1 old. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SendDialog</name>
    <message>
        <source>Create %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is our reading of it. With “Let the server create it” the server builds its own plan, which may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let the server create it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;exactly this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs this very plan on the parent through a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one may have arrived. The server refuses a second child of the same name; it does not overwrite one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the server has queued its creation. The list shows how it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no answer came, but it is in the server’s list: it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came, and %1 is not in the server’s list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has probably not arrived. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came: it is not known whether %1 was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read either. Look at it before you send again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan for %1 is on its way to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s list of distributions cannot be read: whether it has this one is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not tell you its identifiers (that needs the role Configure Child Host): this application’s own one is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server builds the plan for this. A preview for %1 is not part of this version: what is sent is what the form says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server builds the plan for this. This version has no plan for this distribution: what is sent is what the form says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not list this distribution: it may refuse it, or create something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> “Send exactly this plan” does not need the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ServerBar</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sent, passwords too, can be read and changed on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage servers…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ServerController</name>
    <message>
        <source>The host is not in the server’s list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not part of this version. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New VM on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: the server has taken it. The list shows when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not in the server’s list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: no answer came, so it may have happened. Look at the list before you do it again. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not in the server’s list any more.</source>
        <translation>
            <numerusform>%n of them is not in the server’s list any more.</numerusform>
            <numerusform>%n of them are not in the server’s list any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no plans that are not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Found on %1: %n plan(s). They are followed under “Activity”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1 which plans are on it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a hypervisor first. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Windows, or another of the server’s list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was meant for a host of “%1”. Now you are at “%2”. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “Reboot…” shows how it goes on, and starts the children that ran before should the server not do it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ServerSection</name>
    <message>
        <source>SysManage server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect w&amp;ith HTTPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server’s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the new host by a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server h&amp;ost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token (UUID)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, not a URL. Empty: the agent registers nowhere yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows a token that was made here only when it is entered there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ShortcutOverview</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the selected draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt with the underlined letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;vers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a ser&amp;ver…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was right. Now the server wants a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on. What you have typed elsewhere is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a server, or add yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: the password can be read and changed on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the system’s key ring, never in a file of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key ring here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The session stays in memory and ends with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next attempt is possible in %1. Attempts made before would count as failures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address such as ann@example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An API key begins with smk_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits of your app, or one of your backup codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made on the server’s web page, in your profile. It has the roles of its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six digits of your app, or a backup code: each of those works once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tay signed in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SigningController</name>
    <message>
        <source>%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signs bundles cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign bundles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key yet by which your bundles are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key stays in the key ring of this system. Its public key goes to those who run your bundles: with it they see that a bundle comes from you and was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a key &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret key of signify or minisign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret keys (*.sec *.key);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key cannot be kept, and nothing was signed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public keys (*.pub)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public key %1 is in %2: give it to those who run your bundles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust a public key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles that the key %1 has signed will count as verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds:
%2
Compare it with what the key&apos;s owner has told you another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles signed by the key %1 are verified from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SimulationModel</name>
    <message>
        <source>Skipped if: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails if: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SimulationView</name>
    <message>
        <source>What is known of the parent: ticked holds, empty does not, half is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about the parent decides what the steps of this plan do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on a &amp;usual parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parent that is ready for guests and has nothing of this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nothing is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is unsafe</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n is unsafe</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Run once more after success: %1 skipped, %2 repeated, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a verdict and how many steps have it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::StepList</name>
    <message>
        <source>Steps of the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::StepModel</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::StepText</name>
    <message>
        <source>Enable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the parent&apos;s own package manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages to install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n package</numerusform>
            <numerusform>%n packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service action(s)</source>
        <translation>
            <numerusform>%n service action</numerusform>
            <numerusform>%n service actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to remove</source>
        <translation>
            <numerusform>%n package to remove</numerusform>
            <numerusform>%n packages to remove</numerusform>
        </translation>
    </message>
    <message>
        <source>no steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List cached images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check cached images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove cached images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a storage pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a storage pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List storage pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a virtual switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a virtual switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List virtual switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a subnet of guests out (NAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take NAT away from a subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a ZFS volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy a ZFS volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch an image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::TaskDialog</name>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;uild the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::TaskSection</name>
    <message>
        <source>Hyp&amp;ervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also delete its dis&amp;k and the files that are its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of the distribution’s channel. One a line; four spaces continue the line above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAT: guests reach the world through the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routed: other machines know the way to the guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated: guests and the parent alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridged: an existing bridge of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent has its first address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Br&amp;idge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An existing bridge of the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gi&amp;ve its guests addresses by DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCP from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty, as the next: the whole subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHCP to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6 subnet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests find each other below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let its guests out (NAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interface. Empty: that of the default route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the parent’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZFS d&amp;ataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its pool in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent’s system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage of the containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware (KVM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emulated (QEMU, slow)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SysManage server runs on this pare&amp;nt itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sto&amp;p guests that still run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take room &amp;only for what is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its URL. Empty: all that nothing stands on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent starts them again &amp;by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the storage pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the parent has registered the name under. Empty: it is not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the parent’s, for the switch “public”. Empty: that of the default route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the parent’s, on the switch. Empty: guests and the parent alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the guests that NAT lets out. Empty: a usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where guests lie. Empty, and no dataset: on the parent’s only pool, else in /vm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the parent; the disks lie there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its SHA-256 digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the publisher’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain &amp;HTTP and images without a checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its URL. Empty: that of the distribution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::TypePicker</name>
    <message>
        <source>%1 (not in this version)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Types</name>
    <message>
        <source>KVM: machines on Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bhyve: machines on FreeBSD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMM: machines on OpenBSD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LXD or Incus: containers on Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WSL: Linux on Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New WSL guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List containers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List WSL guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WelcomeView</name>
    <message>
        <source>See what will happen before it happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a VM, and every file and every command for its parent host is shown here, in the order in which they will be carried out. Then export the plan, or apply it on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WindowActions</name>
    <message>
        <source>&amp;Plan as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message for an agent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shell script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bundle for a USB stick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New VM…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a VM to be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, stop, restart or delete a VM; ask a parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a plan, a message or a bundle that was exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new draft with the same values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the entry out of the list; it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search among drafts and plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply on this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry the plan out here, after a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the running step and take back what it made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan in a &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a plan and compare with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written for its owner only: it holds the secrets of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the l&amp;ist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;o to the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;task…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare an &amp;installation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files from which an installer on a stick or in the network answers its questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gned bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle whose receiver can see that it comes from you and was not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save m&amp;y public key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those who run your signed bundles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tr&amp;ust a public key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles that it has signed count as verified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WindowPlaces</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;vers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in already</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WindowsSection</name>
    <message>
        <source>Windows Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard, without desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard, with desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datacenter, without desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datacenter, with desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editio&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image on the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product ke&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Locale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;xed address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: DHCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS &amp;servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join the domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organi&amp;zational unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account that &amp;joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of the installation image on the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who joins it to the domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password of that account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Workspace</name>
    <message numerus="yes">
        <source>%n CPU(s)</source>
        <translation>
            <numerusform>%n CPU</numerusform>
            <numerusform>%n CPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a plan that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · signed by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · signed by %2, not a trusted key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as it was made; it is signed by the key %2, which you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed by the key %2, which is not among those you trust: nothing is known about who made it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::words</name>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept this login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There were too many attempts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second factor has to be set up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s licence does not cover this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not one of a SysManage server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server’s address and the network, or run the diagnosis; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the certificate, or give the profile the file of your private CA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it and type it again. After five failures the account is locked for 15 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait 15 minutes, or ask an administrator to unlock it. Trying now prolongs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the time is over. Attempts made before count as failures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the server’s web page, set up the second factor in your profile, then sign in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the server for the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of the server about the licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list again: somebody else may have removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what it names and send it again. Nothing has happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; its log has the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address is the API’s and that no proxy answers in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a deployment plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::window::Catalog</name>
    <message>
        <source>%1 is left out:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sysmanage::window::LocalPlanRunner</name>
    <message>
        <source>Applying needs root: start the program as root, or install sudo and allow it without a password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
