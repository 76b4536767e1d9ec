<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ExportPrompt</name>
    <message>
        <source>Exported to %1, readable by you only.</source>
        <translation>Nach %1 exportiert, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Plan exportieren</translation>
    </message>
</context>
<context>
    <name>HostWords</name>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Approval unknown</source>
        <translation>Freigabe unbekannt</translation>
    </message>
    <message>
        <source>State unknown</source>
        <translation>Zustand unbekannt</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Up, not active</source>
        <translation>Erreichbar, nicht aktiv</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>reboot required</source>
        <translation>Neustart nötig</translation>
    </message>
    <message numerus="yes">
        <source>%n child host(s)</source>
        <translation>
            <numerusform>%n Child-Host</numerusform>
            <numerusform>%n Child-Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Wird erstellt</translation>
    </message>
    <message>
        <source>Installing</source>
        <translation>Wird installiert</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Being deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no update for %1</source>
        <translation>seit %1 keine Meldung</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered</source>
        <extracomment>child hosts whose own agent is known to the server</extracomment>
        <translation>
            <numerusform>%n angemeldet</numerusform>
            <numerusform>%n angemeldet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>DEMO (simulated) – %1</source>
        <translation>DEMO (simuliert) – %1</translation>
    </message>
    <message>
        <source>DEMO: these hosts and machines are simulated</source>
        <translation>DEMO: Diese Hosts und Maschinen sind simuliert</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>may hold only letters, digits and {allowed}, and begins with a letter or digit</source>
        <translation>darf nur Buchstaben, Ziffern und {allowed} enthalten und muss mit einem Buchstaben oder einer Ziffer beginnen</translation>
    </message>
    <message>
        <source>must be one of: {choices}</source>
        <translation>muss eines von diesen sein: {choices}</translation>
    </message>
    <message>
        <source>must be a digest of {length} lower-case hexadecimal digits</source>
        <translation>muss eine Prüfsumme aus {length} hexadezimalen Ziffern in Kleinschreibung sein</translation>
    </message>
    <message>
        <source>is the id of an entry before this one, too</source>
        <translation>ist auch die Kennung eines früheren Eintrags</translation>
    </message>
    <message>
        <source>must be a URL or the absolute path of an image</source>
        <translation>muss eine URL oder der absolute Pfad eines Abbilds sein</translation>
    </message>
    <message>
        <source>is empty, too long, or holds characters that have no place here</source>
        <translation>ist leer, zu lang oder enthält Zeichen, die hier nicht vorkommen dürfen</translation>
    </message>
    <message>
        <source>needs a channel, unless agent_install_commands says how the agent is installed</source>
        <translation>braucht einen Kanal, sofern nicht agent_install_commands sagt, wie der Agent installiert wird</translation>
    </message>
    <message>
        <source>cannot be false when bios is false, too</source>
        <translation>kann nicht false sein, wenn auch bios false ist</translation>
    </message>
    <message>
        <source>must be one line without control characters</source>
        <translation>muss eine einzige Zeile ohne Steuerzeichen sein</translation>
    </message>
    <message>
        <source>must be a size such as 512M, 2G or 1.5T</source>
        <translation>muss eine Größe wie 512M, 2G oder 1.5T sein</translation>
    </message>
    <message>
        <source>is longer than {limit} bytes</source>
        <translation>ist länger als {limit} Bytes</translation>
    </message>
    <message>
        <source>has more than {limit} entries</source>
        <translation>hat mehr als {limit} Einträge</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>is not known here; did you mean {near}?</source>
        <translation>ist hier nicht bekannt; war {near} gemeint?</translation>
    </message>
    <message>
        <source>must be an https:// URL (http:// works only for requests that allow insecure downloads)</source>
        <translation>muss eine https://-URL sein (http:// geht nur bei Anforderungen, die unsichere Downloads erlauben)</translation>
    </message>
    <message>
        <source>needs either a url or a value, not both</source>
        <translation>braucht entweder eine URL oder einen Wert, nicht beides</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The digests of this plan&apos;s files, checked before anything else</source>
        <translation>Die Prüfsummen der Dateien dieses Plans, vor allem anderen geprüft</translation>
    </message>
    <message>
        <source>Seed: the instance&apos;s identity and host name</source>
        <translation>Seed: Kennung und Hostname der Instanz</translation>
    </message>
    <message>
        <source>Seed: the guest&apos;s network, matched by its MAC address</source>
        <translation>Seed: das Netz des Gasts, über seine MAC-Adresse zugeordnet</translation>
    </message>
    <message>
        <source>Seed: user, packages, agent and its configuration</source>
        <translation>Seed: Benutzer, Pakete, Agent und dessen Konfiguration</translation>
    </message>
    <message>
        <source>The values that the steps work with</source>
        <translation>Die Werte, mit denen die Schritte arbeiten</translation>
    </message>
    <message>
        <source>skipped when this plan has completed the VM before</source>
        <translation>wird übersprungen, wenn dieser Plan die VM schon fertiggestellt hat</translation>
    </message>
    <message>
        <source>skipped when this plan has made the disk before</source>
        <translation>wird übersprungen, wenn dieser Plan die Platte schon angelegt hat</translation>
    </message>
    <message>
        <source>skipped when the image is in the cache</source>
        <translation>wird übersprungen, wenn das Abbild im Cache liegt</translation>
    </message>
    <message>
        <source>skipped when the VM runs already</source>
        <translation>wird übersprungen, wenn die VM schon läuft</translation>
    </message>
    <message>
        <source>skipped when the VM is stopped already</source>
        <translation>wird übersprungen, wenn die VM schon angehalten ist</translation>
    </message>
    <message>
        <source>skipped when this plan has defined the VM before</source>
        <translation>wird übersprungen, wenn dieser Plan die VM schon definiert hat</translation>
    </message>
    <message>
        <source>No auto-approve token: somebody has to approve the new host on the server.</source>
        <translation>Kein Token zur automatischen Freigabe: Jemand muss den neuen Host auf dem Server freigeben.</translation>
    </message>
    <message>
        <source>No server is named (server_url): the agent is installed, but it will not register until /etc/sysmanage-agent.yaml in the guest names one.</source>
        <translation>Kein Server ist genannt (server_url): Der Agent wird installiert, meldet sich aber erst an, wenn /etc/sysmanage-agent.yaml im Gast einen nennt.</translation>
    </message>
    <message>
        <source>Pack the cloud-init seed of {vm}</source>
        <translation>Den cloud-init-Seed von {vm} packen</translation>
    </message>
    <message>
        <source>Check the local image {path}</source>
        <translation>Das lokale Abbild {path} prüfen</translation>
    </message>
    <message>
        <source>Check the parent and claim the name {vm}</source>
        <translation>Den Host prüfen und den Namen {vm} belegen</translation>
    </message>
    <message>
        <source>Make the disk of {vm} from the image</source>
        <translation>Die Platte von {vm} aus dem Abbild anlegen</translation>
    </message>
    <message>
        <source>Unpack the image ({compression})</source>
        <translation>Das Abbild entpacken ({compression})</translation>
    </message>
    <message>
        <source>Define and start {vm} with virt-install</source>
        <translation>{vm} mit virt-install definieren und starten</translation>
    </message>
    <message>
        <source>Delete {vm} and the files that are its own</source>
        <translation>{vm} und die Dateien löschen, die nur ihr gehören</translation>
    </message>
    <message>
        <source>Delete {vm}, keep its disk</source>
        <translation>{vm} löschen, ihre Platte behalten</translation>
    </message>
    <message>
        <source>Download and verify {url}</source>
        <translation>{url} herunterladen und prüfen</translation>
    </message>
    <message>
        <source>Complete {vm} and say where its registration shows</source>
        <translation>{vm} fertigstellen und sagen, wo die Anmeldung erscheint</translation>
    </message>
    <message>
        <source>Complete {vm} and say how to reach it</source>
        <translation>{vm} fertigstellen und sagen, wie sie zu erreichen ist</translation>
    </message>
    <message>
        <source>List the VMs of this parent</source>
        <translation>Die VMs dieses Hosts auflisten</translation>
    </message>
    <message>
        <source>Find out what this parent can do with KVM</source>
        <translation>Feststellen, was dieser Host mit KVM kann</translation>
    </message>
    <message>
        <source>Take the seed out of {vm} and remove it</source>
        <translation>Den Seed von {vm} auswerfen und entfernen</translation>
    </message>
    <message>
        <source>Give the disk of {vm} its size and its name</source>
        <translation>Der Platte von {vm} ihre Größe und ihren Namen geben</translation>
    </message>
    <message>
        <source>Stop {vm} and start it again</source>
        <translation>{vm} anhalten und wieder starten</translation>
    </message>
    <message>
        <source>Start {vm}</source>
        <translation>{vm} starten</translation>
    </message>
    <message>
        <source>Shut {vm} down, switch it off if it does not</source>
        <translation>{vm} herunterfahren; ausschalten, falls das nicht gelingt</translation>
    </message>
    <message>
        <source>Check that every file of this plan has arrived whole</source>
        <translation>Prüfen, ob jede Datei dieses Plans vollständig angekommen ist</translation>
    </message>
    <message>
        <source>Wait until {vm} has an address</source>
        <translation>Warten, bis {vm} eine Adresse hat</translation>
    </message>
    <message>
        <source>Wait until the first boot of {vm} has ended (not: until its agent is registered)</source>
        <translation>Warten, bis der erste Start von {vm} beendet ist (nicht: bis ihr Agent angemeldet ist)</translation>
    </message>
    <message>
        <source>everything that this plan has made is removed: VM, disk, seed, files; the verified image stays cached</source>
        <translation>alles, was dieser Plan angelegt hat, wird entfernt: VM, Platte, Seed, Dateien; das geprüfte Abbild bleibt im Cache</translation>
    </message>
    <message>
        <source>this plan&apos;s files are removed</source>
        <translation>die Dateien dieses Plans werden entfernt</translation>
    </message>
    <message>
        <source>{what} is not in the catalogue</source>
        <translation>{what} steht nicht im Katalog</translation>
    </message>
    <message>
        <source>The auto-approve token was made here: the server does not know it unless it is entered there.</source>
        <translation>Das Token zur automatischen Freigabe wurde hier erzeugt: Der Server kennt es erst, wenn es dort eingetragen ist.</translation>
    </message>
    <message>
        <source>{program} may ask a question, and nobody is there to answer</source>
        <translation>{program} stellt womöglich eine Frage, und niemand ist da, um zu antworten</translation>
    </message>
    <message>
        <source>Give the option that answers it (-y, --yes, --noconfirm).</source>
        <translation>Die Option angeben, die sie beantwortet (-y, --yes, --noconfirm).</translation>
    </message>
    <message>
        <source>changes {path}, which belongs to the parent</source>
        <translation>ändert {path}, eine Datei des Hosts</translation>
    </message>
    <message>
        <source>Use a drop-in file or the tool that is made for it (sysrc, sysctl.d, an anchor).</source>
        <translation>Eine Drop-in-Datei oder das dafür vorgesehene Werkzeug verwenden (sysrc, sysctl.d, ein Anchor).</translation>
    </message>
    <message>
        <source>{program} is told not to check whom it talks to, or what it gets</source>
        <translation>{program} soll nicht prüfen, mit wem es spricht oder was es bekommt</translation>
    </message>
    <message>
        <source>Bring the certificate or the key to this parent instead.</source>
        <translation>Stattdessen das Zertifikat oder den Schlüssel auf diesen Host bringen.</translation>
    </message>
    <message>
        <source>curl without --fail: an error page is taken for what was asked for</source>
        <translation>curl ohne --fail: Eine Fehlerseite wird für das Angeforderte gehalten</translation>
    </message>
    <message>
        <source>Add --fail.</source>
        <translation>--fail hinzufügen.</translation>
    </message>
    <message>
        <source>has no description: the agent logs the whole command line instead</source>
        <translation>hat keine Beschreibung: Der Agent protokolliert stattdessen die ganze Befehlszeile</translation>
    </message>
    <message>
        <source>Describe the step, without secrets.</source>
        <translation>Den Schritt beschreiben, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>{path} carries no SHA-256: a damaged file is not noticed</source>
        <translation>{path} hat keine SHA-256: Eine beschädigte Datei fällt nicht auf</translation>
    </message>
    <message>
        <source>Give expected_sha256, of the content with its final newline.</source>
        <translation>expected_sha256 angeben, vom Inhalt mit dem abschließenden Zeilenumbruch.</translation>
    </message>
    <message>
        <source>{path}: the content does not have the SHA-256 that is expected of it, so it will not be written</source>
        <translation>{path}: Der Inhalt hat nicht die erwartete SHA-256 und wird deshalb nicht geschrieben</translation>
    </message>
    <message>
        <source>Compute expected_sha256 anew, of the content with its final newline.</source>
        <translation>expected_sha256 neu berechnen, vom Inhalt mit dem abschließenden Zeilenumbruch.</translation>
    </message>
    <message>
        <source>what is downloaded is run at once, unseen and unchecked</source>
        <translation>was heruntergeladen wird, wird sofort ausgeführt, ungesehen und ungeprüft</translation>
    </message>
    <message>
        <source>Download to a file, check its digest, then run it.</source>
        <translation>In eine Datei herunterladen, ihre Prüfsumme prüfen, dann ausführen.</translation>
    </message>
    <message>
        <source>what {program} downloads is not compared with a digest</source>
        <translation>was {program} herunterlädt, wird mit keiner Prüfsumme verglichen</translation>
    </message>
    <message>
        <source>Check a SHA-256 that came another way.</source>
        <translation>Eine SHA-256 prüfen, die auf anderem Weg gekommen ist.</translation>
    </message>
    <message>
        <source>{path} is written twice in one plan</source>
        <translation>{path} wird in einem Plan zweimal geschrieben</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Nur eine der beiden behalten.</translation>
    </message>
    <message>
        <source>shuts down or restarts the parent, and the agent and every guest with it</source>
        <translation>fährt den Host herunter oder startet ihn neu, mitsamt dem Agenten und jedem Gast</translation>
    </message>
    <message>
        <source>Stop the guests first, and make it the last step.</source>
        <translation>Zuerst die Gäste anhalten und dies zum letzten Schritt machen.</translation>
    </message>
    <message>
        <source>{path} lies in a folder where everybody may write</source>
        <translation>{path} liegt in einem Ordner, in den alle schreiben dürfen</translation>
    </message>
    <message>
        <source>Use a folder below /var/lib/sysmanage.</source>
        <translation>Einen Ordner unter /var/lib/sysmanage verwenden.</translation>
    </message>
    <message>
        <source>{path} is in none of the folders that guests and this application use</source>
        <translation>{path} liegt in keinem der Ordner, die Gäste und diese Anwendung benutzen</translation>
    </message>
    <message>
        <source>See whether the path is meant.</source>
        <translation>Prüfen, ob der Pfad so gemeint ist.</translation>
    </message>
    <message>
        <source>{path} is not a plain absolute path</source>
        <translation>{path} ist kein schlichter absoluter Pfad</translation>
    </message>
    <message>
        <source>Write it from the root, without &quot;.&quot;, &quot;..&quot;, &quot;//&quot; and control characters.</source>
        <translation>Den Pfad ab der Wurzel schreiben, ohne &quot;.&quot;, &quot;..&quot;, &quot;//&quot; und Steuerzeichen.</translation>
    </message>
    <message>
        <source>{path} is written with a set-user-ID or set-group-ID bit</source>
        <translation>{path} wird mit einem Set-User-ID- oder Set-Group-ID-Bit geschrieben</translation>
    </message>
    <message>
        <source>Leave the bit away.</source>
        <translation>Das Bit weglassen.</translation>
    </message>
    <message>
        <source>{path} may be written by others than its owner</source>
        <translation>{path} darf nicht nur vom Besitzer, sondern auch von anderen geschrieben werden</translation>
    </message>
    <message>
        <source>Use mode 0644, 0755 or less.</source>
        <translation>Modus 0644, 0755 oder einen engeren verwenden.</translation>
    </message>
    <message>
        <source>the plan goes on when some of its files are missing: an agent&apos;s file phase passes with one file written</source>
        <translation>der Plan läuft weiter, wenn einige seiner Dateien fehlen: Die Dateiphase eines Agenten gilt schon mit einer geschriebenen Datei als gelungen</translation>
    </message>
    <message>
        <source>Check the digests of all files in the first command.</source>
        <translation>Die Prüfsummen aller Dateien im ersten Befehl prüfen.</translation>
    </message>
    <message>
        <source>a password hash of the kind {mark} does not work in this guest: the login fails</source>
        <translation>ein Passwort-Hash der Art {mark} funktioniert in diesem Gast nicht: Das Anmelden schlägt fehl</translation>
    </message>
    <message>
        <source>Use SHA-512 crypt ($6$) for Linux and FreeBSD, bcrypt ($2b$) for OpenBSD.</source>
        <translation>SHA-512-crypt ($6$) für Linux und FreeBSD verwenden, bcrypt ($2b$) für OpenBSD.</translation>
    </message>
    <message>
        <source>qemu-img guesses the format of an image, which a guest may have forged</source>
        <translation>qemu-img errät das Format eines Abbilds, das ein Gast gefälscht haben kann</translation>
    </message>
    <message>
        <source>Name the formats: -f, -O, and -F with a backing file.</source>
        <translation>Die Formate nennen: -f, -O und bei einer Basisdatei -F.</translation>
    </message>
    <message>
        <source>the image has no digest to compare it with</source>
        <translation>das Abbild hat keine Prüfsumme, mit der es verglichen werden könnte</translation>
    </message>
    <message>
        <source>Give a checksum with the request.</source>
        <translation>Mit der Anforderung eine Prüfsumme angeben.</translation>
    </message>
    <message>
        <source>a long shell text in an argument is hard to read and cannot be tested by itself</source>
        <translation>ein langer Shell-Text in einem Argument ist schwer zu lesen und lässt sich nicht für sich testen</translation>
    </message>
    <message>
        <source>Make it a script file of the plan.</source>
        <translation>Daraus eine Skriptdatei des Plans machen.</translation>
    </message>
    <message>
        <source>waits up to {seconds} s inside a step that is ended after {timeout} s: its clean-up does not run</source>
        <translation>wartet bis zu {seconds} s in einem Schritt, der nach {timeout} s beendet wird: Sein Aufräumen läuft dann nicht</translation>
    </message>
    <message>
        <source>Make the step&apos;s timeout longer than every bound inside it.</source>
        <translation>Das Zeitlimit des Schritts länger machen als jede Schranke darin.</translation>
    </message>
    <message>
        <source>virsh chooses a connection by itself, which may be the user&apos;s own instead of the system&apos;s</source>
        <translation>virsh wählt die Verbindung selbst, womöglich die des Benutzers statt der des Systems</translation>
    </message>
    <message>
        <source>Say -c qemu:///system.</source>
        <translation>-c qemu:///system angeben.</translation>
    </message>
    <message>
        <source>{program} fails or does its work twice when the plan is sent again, and the step has no guard</source>
        <translation>{program} schlägt fehl oder arbeitet doppelt, wenn der Plan noch einmal gesendet wird, und der Schritt hat keine Bedingung</translation>
    </message>
    <message>
        <source>Skip the step when its work is done, and say so in a guard.</source>
        <translation>Den Schritt überspringen, wenn seine Arbeit getan ist, und das in einer Bedingung angeben.</translation>
    </message>
    <message>
        <source>{program} makes something that everybody may write</source>
        <translation>{program} legt etwas an, das alle schreiben dürfen</translation>
    </message>
    <message>
        <source>Give the rights to the one user who needs them.</source>
        <translation>Die Rechte nur dem einen Benutzer geben, der sie braucht.</translation>
    </message>
    <message>
        <source>asks a host over an unencrypted line</source>
        <translation>fragt einen Host über eine unverschlüsselte Verbindung</translation>
    </message>
    <message>
        <source>Use https.</source>
        <translation>https verwenden.</translation>
    </message>
    <message>
        <source>a path that depends on the working folder, and an agent does not promise one</source>
        <translation>ein Pfad, der vom Arbeitsordner abhängt, und einen solchen sagt ein Agent nicht zu</translation>
    </message>
    <message>
        <source>Write the path from the root, or the program&apos;s bare name.</source>
        <translation>Den Pfad ab der Wurzel schreiben oder nur den Namen des Programms.</translation>
    </message>
    <message>
        <source>removes {path}, which is not one of the VM&apos;s own folders</source>
        <translation>entfernt {path}, das nicht zu den eigenen Ordnern der VM gehört</translation>
    </message>
    <message>
        <source>Remove only what the plan or the VM has made.</source>
        <translation>Nur entfernen, was der Plan oder die VM angelegt hat.</translation>
    </message>
    <message>
        <source>removes a folder whose path begins with a variable: when that is empty, it removes from the root</source>
        <translation>entfernt einen Ordner, dessen Pfad mit einer Variablen beginnt: Ist sie leer, wird ab der Wurzel entfernt</translation>
    </message>
    <message>
        <source>Write the variable as ${NAME:?}, or begin the script with set -u.</source>
        <translation>Die Variable als ${NAME:?} schreiben oder das Skript mit set -u beginnen.</translation>
    </message>
    <message>
        <source>{program} resets the parent&apos;s firewall</source>
        <translation>{program} setzt die Firewall des Hosts zurück</translation>
    </message>
    <message>
        <source>Add the one rule that is needed.</source>
        <translation>Nur die eine Regel hinzufügen, die gebraucht wird.</translation>
    </message>
    <message>
        <source>a secret stands in the {place}: other users and the log can read it</source>
        <translation>ein Geheimnis steht in {place}: Andere Benutzer und das Protokoll können es lesen</translation>
    </message>
    <message>
        <source>Put it in a file with mode 0600 that the step reads.</source>
        <translation>Es in eine Datei mit Modus 0600 legen, die der Schritt liest.</translation>
    </message>
    <message>
        <source>{path} holds something that looks like a secret and is not marked as one: it is shown in full</source>
        <translation>{path} enthält etwas, das wie ein Geheimnis aussieht und nicht als solches markiert ist: Es wird im Klartext gezeigt</translation>
    </message>
    <message>
        <source>Mark it with x-secrets.</source>
        <translation>Es mit x-secrets markieren.</translation>
    </message>
    <message>
        <source>{path} holds a secret, and no step removes it</source>
        <translation>{path} enthält ein Geheimnis, und kein Schritt entfernt die Datei</translation>
    </message>
    <message>
        <source>Remove the file when its step is over, also when it fails.</source>
        <translation>Die Datei entfernen, wenn ihr Schritt vorbei ist, auch wenn er fehlschlägt.</translation>
    </message>
    <message>
        <source>{path} holds a secret and may be read by others than its owner</source>
        <translation>{path} enthält ein Geheimnis und darf nicht nur vom Besitzer, sondern auch von anderen gelesen werden</translation>
    </message>
    <message>
        <source>Use mode 0600.</source>
        <translation>Modus 0600 verwenden.</translation>
    </message>
    <message>
        <source>no shell reads this command: pipes, redirections and chains arrive as plain arguments</source>
        <translation>keine Shell liest diesen Befehl: Pipes, Umleitungen und Verkettungen kommen als gewöhnliche Argumente an</translation>
    </message>
    <message>
        <source>Run a script file with sh, or make it several commands.</source>
        <translation>Eine Skriptdatei mit sh ausführen oder mehrere Befehle daraus machen.</translation>
    </message>
    <message>
        <source>{program} may take longer than {seconds} s on a slow line or disk</source>
        <translation>{program} kann bei langsamer Leitung oder Platte länger als {seconds} s brauchen</translation>
    </message>
    <message>
        <source>Allow at least {needed} s.</source>
        <translation>Mindestens {needed} s zulassen.</translation>
    </message>
    <message>
        <source>{program} may print more than the 2,000 characters that an agent keeps: what matters is lost</source>
        <translation>{program} gibt womöglich mehr als die 2.000 Zeichen aus, die ein Agent behält: Das Wesentliche geht verloren</translation>
    </message>
    <message>
        <source>Make it quiet, or send only the end of its output on.</source>
        <translation>Die Ausgabe unterdrücken oder nur ihr Ende weitergeben.</translation>
    </message>
    <message>
        <source>a loop that waits without a bound</source>
        <translation>eine Schleife, die unbegrenzt wartet</translation>
    </message>
    <message>
        <source>Count the tries or compare the time, and fail with words.</source>
        <translation>Die Versuche zählen oder die Zeit vergleichen und mit einer Meldung fehlschlagen.</translation>
    </message>
    <message>
        <source>a password hash of the kind {mark} is broken with little effort</source>
        <translation>ein Passwort-Hash der Art {mark} ist mit wenig Aufwand zu brechen</translation>
    </message>
    <message>
        <source>Use SHA-512 crypt ($6$).</source>
        <translation>SHA-512-crypt ($6$) verwenden.</translation>
    </message>
    <message>
        <source>{program} writes to a disk of the parent</source>
        <translation>{program} schreibt auf eine Platte des Hosts</translation>
    </message>
    <message>
        <source>Write to an image file or to a volume of the VM&apos;s own.</source>
        <translation>In eine Abbilddatei oder auf einen Datenträger schreiben, der der VM gehört.</translation>
    </message>
    <message>
        <source>replaces {path}, which belongs to the parent</source>
        <translation>ersetzt {path}, eine Datei des Hosts</translation>
    </message>
    <message>
        <source>Use a drop-in file, or at least keep a backup.</source>
        <translation>Eine Drop-in-Datei verwenden oder wenigstens eine Sicherung behalten.</translation>
    </message>
    <message>
        <source>a key that stands twice in one map: readers differ in which one they take</source>
        <translation>ein Schlüssel, der in einer Zuordnung zweimal steht: Programme lesen mal den einen, mal den anderen</translation>
    </message>
    <message>
        <source>Merge the two.</source>
        <translation>Die beiden zusammenführen.</translation>
    </message>
    <message>
        <source>is not YAML from here on: the guest ignores the whole document</source>
        <translation>ist ab hier kein YAML: Der Gast ignoriert das ganze Dokument</translation>
    </message>
    <message>
        <source>Write it with a YAML library.</source>
        <translation>Mit einer YAML-Bibliothek schreiben.</translation>
    </message>
    <message>
        <source>the key {key} stands twice in one object</source>
        <translation>der Schlüssel {key} steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>files[{first}] has the same path</source>
        <translation>files[{first}] hat denselben Pfad</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be {value}</source>
        <translation>muss {value} sein</translation>
    </message>
    <message>
        <source>must not hold a NUL character</source>
        <translation>darf kein NUL-Zeichen enthalten</translation>
    </message>
    <message>
        <source>must not begin with a dash</source>
        <translation>darf nicht mit einem Bindestrich beginnen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>{count} more problems are not listed</source>
        <translation>weitere Probleme, nicht aufgeführt: {count}</translation>
    </message>
    <message>
        <source>must be an absolute path</source>
        <translation>muss ein absoluter Pfad sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be a whole number from {low} to {high}</source>
        <translation>muss eine ganze Zahl von {low} bis {high} sein</translation>
    </message>
    <message>
        <source>not valid JSON in UTF-8 (near byte {offset})</source>
        <translation>kein gültiges JSON in UTF-8 (nahe Byte {offset})</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>must be an octal text such as &quot;0644&quot;</source>
        <translation>muss ein oktaler Text wie &quot;0644&quot; sein</translation>
    </message>
    <message>
        <source>must be quoted: an octal text such as &quot;0644&quot;, not a number</source>
        <translation>muss in Anführungszeichen stehen: ein oktaler Text wie &quot;0644&quot;, keine Zahl</translation>
    </message>
    <message>
        <source>must be enable, disable, stop, start or restart</source>
        <translation>muss enable, disable, stop, start oder restart sein</translation>
    </message>
    <message>
        <source>must be 64 lower-case hexadecimal digits</source>
        <translation>muss aus 64 hexadezimalen Ziffern in Kleinschreibung bestehen</translation>
    </message>
    <message>
        <source>must begin and end between characters</source>
        <translation>muss zwischen Zeichen beginnen und enden</translation>
    </message>
    <message>
        <source>must be at least 1</source>
        <translation>muss mindestens 1 sein</translation>
    </message>
    <message>
        <source>needs offset and length</source>
        <translation>braucht offset und length</translation>
    </message>
    <message>
        <source>must begin behind the span before it</source>
        <translation>muss hinter dem Abschnitt davor beginnen</translation>
    </message>
    <message>
        <source>must lie within the content</source>
        <translation>muss innerhalb des Inhalts liegen</translation>
    </message>
    <message>
        <source>nested deeper than {limit} levels</source>
        <translation>tiefer als {limit} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>larger than {limit} MiB</source>
        <translation>größer als {limit} MiB</translation>
    </message>
    <message>
        <source>holds more than {limit} values</source>
        <translation>enthält mehr als {limit} Werte</translation>
    </message>
    <message>
        <source>must not hold white space</source>
        <translation>darf keinen Leerraum enthalten</translation>
    </message>
    <message>
        <source>must be an IPv4 or IPv6 address such as 192.168.122.10 or 2001:db8::10</source>
        <translation>muss eine IPv4- oder IPv6-Adresse wie 192.168.122.10 oder 2001:db8::10 sein</translation>
    </message>
    <message>
        <source>needs a prefix length from 1 to {high} behind the slash</source>
        <translation>braucht hinter dem Schrägstrich eine Präfixlänge von 1 bis {high}</translation>
    </message>
    <message>
        <source>must be the address of one machine, not a loopback, multicast, broadcast or unspecified address</source>
        <translation>muss die Adresse einer einzelnen Maschine sein, keine Loopback-, Multicast-, Broadcast- oder unbestimmte Adresse</translation>
    </message>
    <message>
        <source>is the first or the last address of its network, which no machine can have</source>
        <translation>ist die erste oder die letzte Adresse ihres Netzes, die keine Maschine haben kann</translation>
    </message>
    <message>
        <source>must be a YAML mapping (key: value)</source>
        <translation>muss eine YAML-Zuordnung sein (Schlüssel: Wert)</translation>
    </message>
    <message>
        <source>must not set {key}: the request&apos;s own fields do</source>
        <translation>darf {key} nicht setzen: Das tun die eigenen Felder der Anforderung</translation>
    </message>
    <message>
        <source>must be a YAML mapping (cloud-config)</source>
        <translation>muss eine YAML-Zuordnung sein (cloud-config)</translation>
    </message>
    <message>
        <source>cannot be a template: it is merged with other user-data before the guest sees it</source>
        <translation>kann keine Vorlage sein: Der Text wird mit anderen user-data zusammengeführt, bevor der Gast ihn sieht</translation>
    </message>
    <message>
        <source>is not in the catalogue for this child type (&quot;catalog list&quot; shows what is)</source>
        <translation>steht für diese Art von Child-Host nicht im Katalog (&quot;catalog list&quot; zeigt, was darin steht)</translation>
    </message>
    <message>
        <source>is not in the catalogue for this child type; did you mean {near}?</source>
        <translation>steht für diese Art von Child-Host nicht im Katalog; war {near} gemeint?</translation>
    </message>
    <message>
        <source>is not a field of {type} guests</source>
        <translation>ist kein Feld von {type}-Gästen</translation>
    </message>
    <message>
        <source>is not a known field</source>
        <translation>ist kein bekanntes Feld</translation>
    </message>
    <message>
        <source>is not a known field; did you mean {near}?</source>
        <translation>ist kein bekanntes Feld; war {near} gemeint?</translation>
    </message>
    <message>
        <source>the image of {distribution} does not boot with this firmware</source>
        <translation>das Abbild von {distribution} startet mit dieser Firmware nicht</translation>
    </message>
    <message>
        <source>needs vm_ip: with DHCP the network&apos;s server names the gateway</source>
        <translation>braucht vm_ip: Bei DHCP nennt der Server des Netzes das Gateway</translation>
    </message>
    <message>
        <source>must be of the same kind as vm_ip (IPv4 or IPv6)</source>
        <translation>muss von derselben Art wie vm_ip sein (IPv4 oder IPv6)</translation>
    </message>
    <message>
        <source>must not be the guest&apos;s own address</source>
        <translation>darf nicht die eigene Adresse des Gasts sein</translation>
    </message>
    <message>
        <source>must be in the network of vm_ip</source>
        <translation>muss im Netz von vm_ip liegen</translation>
    </message>
    <message>
        <source>must be a whole crypt(3) hash such as openssl passwd -6 prints</source>
        <translation>muss ein vollständiger crypt(3)-Hash sein, wie ihn openssl passwd -6 ausgibt</translation>
    </message>
    <message>
        <source>is of a kind that this guest does not know; use SHA-512 crypt ($6$)</source>
        <translation>ist von einer Art, die dieser Gast nicht kennt; SHA-512-crypt ($6$) verwenden</translation>
    </message>
    <message>
        <source>is of a kind that is too weak or not known; use SHA-512 crypt ($6$)</source>
        <translation>ist von einer zu schwachen oder unbekannten Art; SHA-512-crypt ($6$) verwenden</translation>
    </message>
    <message>
        <source>must be a bcrypt hash ($2b$): OpenBSD knows no other</source>
        <translation>muss ein bcrypt-Hash ($2b$) sein: OpenBSD kennt keinen anderen</translation>
    </message>
    <message>
        <source>may hold only letters, digits, dashes and dots</source>
        <translation>darf nur Buchstaben, Ziffern, Bindestriche und Punkte enthalten</translation>
    </message>
    <message>
        <source>no part of it may begin or end with a dash</source>
        <translation>kein Teil darf mit einem Bindestrich beginnen oder enden</translation>
    </message>
    <message>
        <source>must not have an empty part between dots</source>
        <translation>darf zwischen Punkten keinen leeren Teil haben</translation>
    </message>
    <message>
        <source>must not be localhost</source>
        <translation>darf nicht localhost sein</translation>
    </message>
    <message>
        <source>no part of it may be longer than {limit} characters</source>
        <translation>kein Teil darf länger als {limit} Zeichen sein</translation>
    </message>
    <message>
        <source>its last part must not be a number: it would look like an address</source>
        <translation>der letzte Teil darf keine Zahl sein: Er sähe wie eine Adresse aus</translation>
    </message>
    <message>
        <source>must not end with a dot</source>
        <translation>darf nicht mit einem Punkt enden</translation>
    </message>
    <message>
        <source>is needed to verify the image, unless allow_insecure_download is true</source>
        <translation>wird zum Prüfen des Abbilds gebraucht, es sei denn, allow_insecure_download ist true</translation>
    </message>
    <message>
        <source>must not hold the path segments . and ..</source>
        <translation>darf die Pfadteile . und .. nicht enthalten</translation>
    </message>
    <message>
        <source>the image of this distribution is {format}</source>
        <translation>das Abbild dieser Distribution ist {format}</translation>
    </message>
    <message>
        <source>comes over plain http://, which needs allow_insecure_download</source>
        <translation>kommt über unverschlüsseltes http://, was allow_insecure_download voraussetzt</translation>
    </message>
    <message>
        <source>must end with the name of a file</source>
        <translation>muss mit dem Namen einer Datei enden</translation>
    </message>
    <message>
        <source>write the plain path instead of a file:// URL with %</source>
        <translation>den schlichten Pfad statt einer file://-URL mit % schreiben</translation>
    </message>
    <message>
        <source>must be a SHA-256 digest of 64 hexadecimal digits</source>
        <translation>muss eine SHA-256-Prüfsumme aus 64 hexadezimalen Ziffern sein</translation>
    </message>
    <message>
        <source>must be an absolute path on the parent, a file:// or an https:// URL</source>
        <translation>muss ein absoluter Pfad auf dem Host oder eine file://- oder https://-URL sein</translation>
    </message>
    <message>
        <source>must be a locale such as en_US.UTF-8 or C.UTF-8</source>
        <translation>muss ein Gebietsschema wie en_US.UTF-8 oder C.UTF-8 sein</translation>
    </message>
    <message>
        <source>may hold only letters, digits, dots, dashes and underscores</source>
        <translation>darf nur Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche enthalten</translation>
    </message>
    <message>
        <source>must not begin with a dot</source>
        <translation>darf nicht mit einem Punkt beginnen</translation>
    </message>
    <message>
        <source>may hold only letters, digits and dashes</source>
        <translation>darf nur Buchstaben, Ziffern und Bindestriche enthalten</translation>
    </message>
    <message>
        <source>must not begin with a digit or end with a dash</source>
        <translation>darf nicht mit einer Ziffer beginnen oder mit einem Bindestrich enden</translation>
    </message>
    <message>
        <source>must not be a number: libvirt takes it for a running VM&apos;s number</source>
        <translation>darf keine Zahl sein: libvirt hält sie für die Nummer einer laufenden VM</translation>
    </message>
    <message>
        <source>must not be longer than {limit} characters</source>
        <translation>darf nicht länger als {limit} Zeichen sein</translation>
    </message>
    <message>
        <source>must not be a UUID: libvirt takes it for another VM&apos;s</source>
        <translation>darf keine UUID sein: libvirt hält sie für die einer anderen VM</translation>
    </message>
    <message>
        <source>cannot be combined with network: the VM has one or the other</source>
        <translation>lässt sich nicht mit network verbinden: Die VM hat das eine oder das andere</translation>
    </message>
    <message>
        <source>may hold only letters, digits, dots, dashes and underscores, and begins with a letter or digit</source>
        <translation>darf nur Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche enthalten und muss mit einem Buchstaben oder einer Ziffer beginnen</translation>
    </message>
    <message>
        <source>is not valid JSON in UTF-8 (line {line}, column {column})</source>
        <translation>ist kein gültiges JSON in UTF-8 (Zeile {line}, Spalte {column})</translation>
    </message>
    <message>
        <source>must be one package name of letters, digits and + . _ : -</source>
        <translation>muss ein einzelner Paketname aus Buchstaben, Ziffern und + . _ : - sein</translation>
    </message>
    <message>
        <source>cannot be given together with {clear}</source>
        <translation>lässt sich nicht zusammen mit {clear} angeben</translation>
    </message>
    <message>
        <source>is missing (or give {hash})</source>
        <translation>fehlt (oder {hash} angeben)</translation>
    </message>
    <message>
        <source>must be a host name alone: the port is server_port</source>
        <translation>muss ein Hostname allein sein: Der Port ist server_port</translation>
    </message>
    <message>
        <source>must be a host name, not a URL (use_https and server_port say the rest)</source>
        <translation>muss ein Hostname sein, keine URL (use_https und server_port sagen das Übrige)</translation>
    </message>
    <message>
        <source>must not be localhost: in the guest that is the guest itself</source>
        <translation>darf nicht localhost sein: Im Gast ist das der Gast selbst</translation>
    </message>
    <message>
        <source>{distribution} needs at least {least}</source>
        <translation>{distribution} braucht mindestens {least}</translation>
    </message>
    <message>
        <source>must be from {low} to {high}</source>
        <translation>muss von {low} bis {high} sein</translation>
    </message>
    <message>
        <source>must be a text with a unit, such as &quot;512M&quot; or &quot;2G&quot;</source>
        <translation>muss ein Text mit einer Einheit sein, etwa &quot;512M&quot; oder &quot;2G&quot;</translation>
    </message>
    <message>
        <source>the key behind its type is damaged</source>
        <translation>der Schlüssel hinter seinem Typ ist beschädigt</translation>
    </message>
    <message>
        <source>is a private key: give the public one (the file that ends with .pub)</source>
        <translation>ist ein privater Schlüssel: den öffentlichen angeben (die Datei, die auf .pub endet)</translation>
    </message>
    <message>
        <source>must be one key on one line</source>
        <translation>muss ein einzelner Schlüssel in einer Zeile sein</translation>
    </message>
    <message>
        <source>must begin with a key type such as ssh-ed25519 or ssh-rsa</source>
        <translation>muss mit einem Schlüsseltyp wie ssh-ed25519 oder ssh-rsa beginnen</translation>
    </message>
    <message>
        <source>must not hold control characters other than line feeds and tabs</source>
        <translation>darf außer Zeilenvorschüben und Tabulatoren keine Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>is not valid UTF-8</source>
        <translation>ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>must not be longer than {limit} bytes</source>
        <translation>darf nicht länger als {limit} Bytes sein</translation>
    </message>
    <message>
        <source>must be a time zone such as UTC or Europe/Zurich</source>
        <translation>muss eine Zeitzone wie UTC oder Europe/Zurich sein</translation>
    </message>
    <message>
        <source>must be 8 to 512 letters, digits and - . _ ~ + / = :</source>
        <translation>muss aus 8 bis 512 Buchstaben, Ziffern und - . _ ~ + / = : bestehen</translation>
    </message>
    <message>
        <source>contradicts auto_approve, which is false</source>
        <translation>widerspricht auto_approve, das false ist</translation>
    </message>
    <message>
        <source>must be a UUID such as 123e4567-e89b-42d3-a456-426614174000</source>
        <translation>muss eine UUID wie 123e4567-e89b-42d3-a456-426614174000 sein</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>holds characters that a URL must write as %XX</source>
        <translation>enthält Zeichen, die in einer URL als %XX zu schreiben sind</translation>
    </message>
    <message>
        <source>must not have a part behind #</source>
        <translation>darf keinen Teil hinter # haben</translation>
    </message>
    <message>
        <source>must name a valid host</source>
        <translation>muss einen gültigen Host nennen</translation>
    </message>
    <message>
        <source>must not hold a user name or password: others can read it on the parent</source>
        <translation>darf weder Benutzernamen noch Passwort enthalten: Andere können sie auf dem Host lesen</translation>
    </message>
    <message>
        <source>must be an https:// URL</source>
        <translation>muss eine https://-URL sein</translation>
    </message>
    <message>
        <source>may hold only lower-case letters, digits, dashes and underscores</source>
        <translation>darf nur Kleinbuchstaben, Ziffern, Bindestriche und Unterstriche enthalten</translation>
    </message>
    <message>
        <source>must begin with a lower-case letter or an underscore</source>
        <translation>muss mit einem Kleinbuchstaben oder einem Unterstrich beginnen</translation>
    </message>
    <message>
        <source>is the name of a system account or group</source>
        <translation>ist der Name eines Systemkontos oder einer Systemgruppe</translation>
    </message>
    <message>
        <source>must not be root</source>
        <translation>darf nicht root sein</translation>
    </message>
    <message>
        <source>cancelled; no further step was begun</source>
        <translation>abgebrochen; kein weiterer Schritt wurde begonnen</translation>
    </message>
    <message>
        <source>always runs; its script decides itself what there is to do</source>
        <translation>läuft immer; sein Skript entscheidet selbst, was zu tun ist</translation>
    </message>
    <message>
        <source>{path} would be created</source>
        <translation>{path} würde angelegt</translation>
    </message>
    <message>
        <source>{path} is a symbolic link: it would be replaced by a file</source>
        <translation>{path} ist ein symbolischer Link: Er würde durch eine Datei ersetzt</translation>
    </message>
    <message>
        <source>{path} would be replaced: its content differs</source>
        <translation>{path} würde ersetzt: Der Inhalt ist ein anderer</translation>
    </message>
    <message>
        <source>{path} would be replaced; what it holds now cannot be read</source>
        <translation>{path} würde ersetzt; was jetzt darin steht, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{path} has this content already; its mode or owner would change</source>
        <translation>{path} hat schon diesen Inhalt; Modus oder Besitzer würden sich ändern</translation>
    </message>
    <message>
        <source>{path} has this content, mode and owner already</source>
        <translation>{path} hat schon diesen Inhalt, Modus und Besitzer</translation>
    </message>
    <message>
        <source>{subject} has the expected SHA-256</source>
        <translation>{subject} hat die erwartete SHA-256</translation>
    </message>
    <message>
        <source>{subject} has another SHA-256</source>
        <translation>{subject} hat eine andere SHA-256</translation>
    </message>
    <message>
        <source>there is no domain {subject}</source>
        <translation>es gibt keine Domain {subject}</translation>
    </message>
    <message>
        <source>the domain {subject} is another one than this plan&apos;s</source>
        <translation>die Domain {subject} ist eine andere als die dieses Plans</translation>
    </message>
    <message>
        <source>the domain {subject} is {state}</source>
        <translation>die Domain {subject} ist {state}</translation>
    </message>
    <message>
        <source>the domain {subject} is defined</source>
        <translation>die Domain {subject} ist definiert</translation>
    </message>
    <message>
        <source>{subject} does not exist</source>
        <translation>{subject} existiert nicht</translation>
    </message>
    <message>
        <source>{subject} exists</source>
        <translation>{subject} existiert</translation>
    </message>
    <message>
        <source>libvirt did not answer in time</source>
        <translation>libvirt hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>this version does not know the fact {fact}</source>
        <translation>diese Version kennt die Angabe {fact} nicht</translation>
    </message>
    <message>
        <source>there is no record {subject}</source>
        <translation>es gibt keinen Eintrag {subject}</translation>
    </message>
    <message>
        <source>cannot be known here: {subject}: {reason}</source>
        <translation>hier nicht feststellbar: {subject}: {reason}</translation>
    </message>
    <message>
        <source>{subject} says that this plan has completed the VM</source>
        <translation>{subject} sagt, dass dieser Plan die VM fertiggestellt hat</translation>
    </message>
    <message>
        <source>{subject} is the record of another VM</source>
        <translation>{subject} ist der Eintrag einer anderen VM</translation>
    </message>
    <message>
        <source>{subject} says that the VM is not complete</source>
        <translation>{subject} sagt, dass die VM nicht fertig ist</translation>
    </message>
    <message>
        <source>{path}: what is there could not be kept as {path}.sysmanage.bak</source>
        <translation>{path}: Was dort steht, konnte nicht als {path}.sysmanage.bak aufbewahrt werden</translation>
    </message>
    <message>
        <source>{path}: not an absolute path of a file without &quot;..&quot;</source>
        <translation>{path}: kein absoluter Pfad einer Datei ohne &quot;..&quot;</translation>
    </message>
    <message>
        <source>{path}: what was written does not have the expected SHA-256</source>
        <translation>{path}: Was geschrieben wurde, hat nicht die erwartete SHA-256</translation>
    </message>
    <message>
        <source>{path}: its content in the plan does not have the expected SHA-256; nothing was written</source>
        <translation>{path}: Der Inhalt im Plan hat nicht die erwartete SHA-256; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>{path}: {reason}</source>
        <translation>{path}: {reason}</translation>
    </message>
    <message>
        <source>{path}: refused: somebody else owns this folder in a folder that everybody can write to</source>
        <translation>{path}: abgelehnt: Dieser Ordner gehört jemand anderem und liegt in einem Ordner, in den alle schreiben können</translation>
    </message>
    <message>
        <source>{path}: refused: this symbolic link may have been put there by somebody else</source>
        <translation>{path}: abgelehnt: Diesen symbolischen Link kann jemand anderes dort angelegt haben</translation>
    </message>
    <message>
        <source>{path}: refused: there is something that is not a file</source>
        <translation>{path}: abgelehnt: Dort ist etwas, das keine Datei ist</translation>
    </message>
    <message>
        <source>{path}: is not a folder</source>
        <translation>{path}: ist kein Ordner</translation>
    </message>
    <message>
        <source>{path}: too many symbolic links</source>
        <translation>{path}: zu viele symbolische Links</translation>
    </message>
    <message>
        <source>{name}: not a name of a package</source>
        <translation>{name}: kein Name eines Pakets</translation>
    </message>
    <message>
        <source>no known package manager on this machine</source>
        <translation>keine bekannte Paketverwaltung auf dieser Maschine</translation>
    </message>
    <message>
        <source>{manager}: not a known package manager</source>
        <translation>{manager}: keine bekannte Paketverwaltung</translation>
    </message>
    <message>
        <source>{program}: command not found</source>
        <translation>{program}: Befehl nicht gefunden</translation>
    </message>
    <message>
        <source>{program}: {reason}</source>
        <translation>{program}: {reason}</translation>
    </message>
    <message>
        <source>{name}: not a name of a service</source>
        <translation>{name}: kein Name eines Dienstes</translation>
    </message>
    <message>
        <source>no known service manager on this machine</source>
        <translation>keine bekannte Dienstverwaltung auf dieser Maschine</translation>
    </message>
    <message>
        <source>{step}: cancelled; it has ended by itself</source>
        <translation>{step}: abgebrochen; der Schritt hat sich selbst beendet</translation>
    </message>
    <message>
        <source>{step}: cancelled; it did not end within {grace} s and was killed, its clean-up may be incomplete</source>
        <translation>{step}: abgebrochen; der Schritt endete nicht innerhalb von {grace} s und wurde zwangsweise beendet, sein Aufräumen ist womöglich unvollständig</translation>
    </message>
    <message>
        <source>{step}: exit status {code}: {words}</source>
        <translation>{step}: Exit-Status {code}: {words}</translation>
    </message>
    <message>
        <source>{step}: {reason}</source>
        <translation>{step}: {reason}</translation>
    </message>
    <message>
        <source>{step}: ended by signal {signal}</source>
        <translation>{step}: durch Signal {signal} beendet</translation>
    </message>
    <message>
        <source>{step}: timed out after {seconds} s</source>
        <translation>{step}: Zeitlimit nach {seconds} s überschritten</translation>
    </message>
    <message>
        <source>{step}: timed out after {seconds} s, did not end within {grace} s more and was killed, its clean-up may be incomplete</source>
        <translation>{step}: Zeitlimit nach {seconds} s überschritten; der Schritt endete auch nicht innerhalb von weiteren {grace} s und wurde zwangsweise beendet, sein Aufräumen ist womöglich unvollständig</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>runs always</source>
        <translation>läuft immer</translation>
    </message>
    <message>
        <source>{fact}: yes</source>
        <translation>{fact}: ja</translation>
    </message>
    <message>
        <source>{fact}: no</source>
        <translation>{fact}: nein</translation>
    </message>
    <message>
        <source>{fact}: not known</source>
        <translation>{fact}: nicht bekannt</translation>
    </message>
    <message>
        <source>The script of the step {step}</source>
        <translation>Das Skript des Schritts {step}</translation>
    </message>
    <message>
        <source>must not hold a password in clear (password, chpasswd, plain_text_passwd): give its hash as hashed_passwd of a user</source>
        <translation>darf kein Passwort im Klartext enthalten (password, chpasswd, plain_text_passwd): seinen Hash als hashed_passwd eines Benutzers angeben</translation>
    </message>
    <message>
        <source>the host is not active</source>
        <translation>der Host ist nicht aktiv</translation>
    </message>
    <message>
        <source>needs a Professional+ licence: module {module}</source>
        <translation>braucht eine Professional+-Lizenz: Modul {module}</translation>
    </message>
    <message>
        <source>the kernel modules have to be loaded first</source>
        <translation>zuerst müssen die Kernelmodule geladen werden</translation>
    </message>
    <message>
        <source>its agent has not registered yet, or is not approved</source>
        <translation>sein Agent ist noch nicht angemeldet oder nicht freigegeben</translation>
    </message>
    <message>
        <source>this server does not run scripts on hosts</source>
        <translation>dieser Server führt auf Hosts keine Skripte aus</translation>
    </message>
    <message>
        <source>the host is not approved: nothing is delivered to it</source>
        <translation>der Host ist nicht freigegeben: Ihm wird nichts zugestellt</translation>
    </message>
    <message>
        <source>the hypervisor is not ready: enable or initialize it first</source>
        <translation>der Hypervisor ist nicht bereit: Aktivieren oder initialisieren Sie ihn zuerst</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>er läuft nicht</translation>
    </message>
    <message>
        <source>it neither runs nor is stopped</source>
        <translation>er läuft weder noch ist er angehalten</translation>
    </message>
    <message>
        <source>it is not stopped</source>
        <translation>er ist nicht angehalten</translation>
    </message>
    <message>
        <source>the host does not wait for approval</source>
        <translation>der Host wartet nicht auf eine Freigabe</translation>
    </message>
    <message>
        <source>a reboot of the host is pending</source>
        <translation>ein Neustart des Hosts steht aus</translation>
    </message>
    <message>
        <source>needs the role {role}</source>
        <translation>braucht die Rolle {role}</translation>
    </message>
    <message>
        <source>script execution is not enabled on the host</source>
        <translation>auf dem Host ist das Ausführen von Skripten nicht eingeschaltet</translation>
    </message>
    <message>
        <source>the host&apos;s agent does not run scripts with {shell}</source>
        <translation>der Agent des Hosts führt keine Skripte mit {shell} aus</translation>
    </message>
    <message>
        <source>the roles and the licence have not been read yet</source>
        <translation>Rollen und Lizenz sind noch nicht gelesen</translation>
    </message>
    <message>
        <source>the agent is not privileged</source>
        <translation>der Agent hat keine erhöhten Rechte</translation>
    </message>
    <message>
        <source>must name a host, such as https://server.example.org:8443</source>
        <translation>muss einen Host nennen, zum Beispiel https://server.example.org:8443</translation>
    </message>
    <message>
        <source>must not hold a user name or password</source>
        <translation>darf weder Benutzernamen noch Passwort enthalten</translation>
    </message>
    <message>
        <source>must end after the host and the port: no path</source>
        <translation>muss nach Host und Port enden: kein Pfad</translation>
    </message>
    <message>
        <source>needs a port from 1 to 65535 behind the colon</source>
        <translation>braucht hinter dem Doppelpunkt einen Port von 1 bis 65535</translation>
    </message>
    <message>
        <source>must not have a part behind ? or #</source>
        <translation>darf keinen Teil hinter ? oder # haben</translation>
    </message>
    <message>
        <source>must begin with https:// or http://</source>
        <translation>muss mit https:// oder http:// beginnen</translation>
    </message>
    <message>
        <source>not everything that the plan has made could be taken back; sending it again, or deleting what it makes, does that</source>
        <translation>nicht alles, was der Plan angelegt hat, konnte zurückgenommen werden; ihn noch einmal zu senden oder das Angelegte zu löschen, holt das nach</translation>
    </message>
    <message>
        <source>the parent&apos;s answer ends too early, after line {line}</source>
        <translation>die Antwort des Hosts endet zu früh, nach Zeile {line}</translation>
    </message>
    <message>
        <source>the parent&apos;s answer is not one that this application&apos;s scripts give (line {line})</source>
        <translation>die Antwort des Hosts ist keine, die die Skripte dieses Programms geben (Zeile {line})</translation>
    </message>
    <message>
        <source>the parent&apos;s answer is longer than any that this application&apos;s scripts give</source>
        <translation>die Antwort des Hosts ist länger als jede, die die Skripte dieses Programms geben</translation>
    </message>
    <message>
        <source>The plan ended on the parent without saying how: it was killed, or the parent was restarted. It is safe to send it again.</source>
        <translation>Der Plan endete auf dem Host, ohne zu sagen wie: Er wurde gewaltsam beendet, oder der Host wurde neu gestartet. Er kann gefahrlos noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>the agent of this host runs scripts with none of the shells sh, bash and ksh</source>
        <translation>der Agent dieses Hosts führt Skripte mit keiner der Shells sh, bash und ksh aus</translation>
    </message>
    <message>
        <source>The plan did not arrive whole on the parent, and nothing was started. Send it again.</source>
        <translation>Der Plan kam nicht vollständig auf dem Host an, und nichts wurde gestartet. Senden Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The folder for plans on the parent is a link, belongs to somebody else, or is open to others. Nothing was touched: look at /var/lib/sysmanage-plans there, remove it, and send the plan again.</source>
        <translation>Der Ordner für Pläne auf dem Host ist eine Verknüpfung, gehört jemand anderem oder steht anderen offen. Nichts wurde angerührt: Sehen Sie sich dort /var/lib/sysmanage-plans an, entfernen Sie es und senden Sie den Plan noch einmal.</translation>
    </message>
    <message>
        <source>The plan did not end when it was asked to and was killed: its clean-up may be incomplete.</source>
        <translation>Der Plan endete nicht, als er dazu aufgefordert wurde, und wurde gewaltsam beendet: Es ist vielleicht nicht alles aufgeräumt.</translation>
    </message>
    <message>
        <source>The parent could not keep the plan: no right to write below /var/lib, or no room there.</source>
        <translation>Der Host konnte den Plan nicht ablegen: kein Schreibrecht unterhalb von /var/lib oder kein Platz dort.</translation>
    </message>
    <message>
        <source>The parent could not start the plan. Nothing of it ran.</source>
        <translation>Der Host konnte den Plan nicht starten. Nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The plan still runs on the parent: cancel it first.</source>
        <translation>Der Plan läuft noch auf dem Host: Brechen Sie ihn zuerst ab.</translation>
    </message>
    <message>
        <source>has {size} bytes as a script; {limit} can be sent through the server</source>
        <translation>hat als Skript {size} Bytes; {limit} können über den Server gesendet werden</translation>
    </message>
    <message>
        <source>has more than {limit} lines of secrets, too many to be masked in its output</source>
        <translation>hat mehr als {limit} Zeilen mit Geheimnissen, zu viele, um sie in seiner Ausgabe zu verdecken</translation>
    </message>
    <message>
        <source>a plan cannot be sent as a script to a Windows host: its steps need a POSIX shell</source>
        <translation>ein Plan kann einem Windows-Host nicht als Skript gesendet werden: seine Schritte brauchen eine POSIX-Shell</translation>
    </message>
    <message>
        <source>The server gives the identifiers of distributions only to the role Configure Child Host.</source>
        <translation>Der Server gibt die Kennungen der Distributionen nur an die Rolle Configure Child Host heraus.</translation>
    </message>
    <message>
        <source>The distributions of this application&apos;s own catalogue are offered instead.</source>
        <translation>Stattdessen werden die Distributionen aus dem Katalog dieses Programms angeboten.</translation>
    </message>
    <message>
        <source>is no valid JSON in UTF-8 (near byte {offset})</source>
        <translation>ist kein gültiges JSON in UTF-8 (nahe Byte {offset})</translation>
    </message>
    <message>
        <source>is nested deeper than {limit} levels</source>
        <translation>ist tiefer als {limit} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>The server answered with a web page instead of data.</source>
        <translation>Der Server antwortete mit einer Webseite statt mit Daten.</translation>
    </message>
    <message>
        <source>Something between may have answered in its place (a proxy, a login page of the network), or the address is that of the web interface: the API usually listens on port 8080 or 8443.</source>
        <translation>Vielleicht hat an seiner Stelle etwas dazwischen geantwortet (ein Proxy, eine Anmeldeseite des Netzes), oder die Adresse ist die der Weboberfläche: Die API lauscht meist auf Port 8080 oder 8443.</translation>
    </message>
    <message>
        <source>holds a NUL character</source>
        <translation>enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>holds a number that is too large</source>
        <translation>enthält eine zu große Zahl</translation>
    </message>
    <message>
        <source>is no date and time</source>
        <translation>ist keine Angabe von Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>is {found}, expected {expected}</source>
        <translation>ist {found}, erwartet wird {expected}</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be used.</source>
        <translation>Die Antwort des Servers ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The details say where it is not what was agreed. What was read before is still shown; a newer version of this application or of the server may be needed.</source>
        <translation>Die Einzelheiten sagen, wo sie vom Vereinbarten abweicht. Das früher Gelesene wird weiter gezeigt; vielleicht ist eine neuere Version dieses Programms oder des Servers nötig.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The host&apos;s agent cannot carry out this command.</source>
        <translation>Der Agent des Hosts kann diesen Befehl nicht ausführen.</translation>
    </message>
    <message>
        <source>Update the agent on the host.</source>
        <translation>Aktualisieren Sie den Agenten auf dem Host.</translation>
    </message>
    <message>
        <source>The server does not know this child host any more.</source>
        <translation>Der Server kennt diesen Child-Host nicht mehr.</translation>
    </message>
    <message>
        <source>Refresh the list: somebody may have deleted it.</source>
        <translation>Aktualisieren Sie die Liste: Vielleicht hat ihn jemand gelöscht.</translation>
    </message>
    <message>
        <source>The server refused to create the child host.</source>
        <translation>Der Server hat es abgelehnt, den Child-Host zu erstellen.</translation>
    </message>
    <message>
        <source>Usual reasons: the name is taken on this host, the host is not active, its agent is not privileged, or its platform does not fit. The details name the one.</source>
        <translation>Übliche Gründe: Der Name ist auf diesem Host vergeben, der Host ist nicht aktiv, sein Agent hat keine erhöhten Rechte, oder seine Plattform passt nicht. Welcher es ist, steht in den Einzelheiten.</translation>
    </message>
    <message>
        <source>The server does not accept the fields of this request.</source>
        <translation>Der Server nimmt die Felder dieser Anfrage nicht an.</translation>
    </message>
    <message>
        <source>The details name the fields.</source>
        <translation>Die Einzelheiten nennen die Felder.</translation>
    </message>
    <message>
        <source>The server&apos;s engine declined to create the child host.</source>
        <translation>Die Engine des Servers hat es abgelehnt, den Child-Host zu erstellen.</translation>
    </message>
    <message>
        <source>KVM, bhyve and VMM need the module virtualization_engine to be loaded; a distribution without an image address is declined, too. The plan itself can still be sent as a script or exported.</source>
        <translation>Für KVM, bhyve und VMM muss das Modul virtualization_engine geladen sein; auch eine Distribution ohne Adresse eines Abbilds wird abgelehnt. Der Plan selbst lässt sich weiterhin als Skript senden oder exportieren.</translation>
    </message>
    <message>
        <source>The child host was not there any more.</source>
        <translation>Der Child-Host war nicht mehr da.</translation>
    </message>
    <message>
        <source>It may have been deleted already: refresh the list.</source>
        <translation>Vielleicht wurde er schon gelöscht: Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>The server&apos;s engine declined to delete the child host.</source>
        <translation>Die Engine des Servers hat es abgelehnt, den Child-Host zu löschen.</translation>
    </message>
    <message>
        <source>Servers of this version always decline it for WSL instances that they know by a GUID: remove such an instance on its host. For the others the engine&apos;s module has to be loaded.</source>
        <translation>Server dieser Version lehnen es bei WSL-Instanzen, die sie unter einer GUID führen, immer ab: Entfernen Sie eine solche Instanz auf ihrem Host. Für die übrigen muss das Modul der Engine geladen sein.</translation>
    </message>
    <message>
        <source>The server knows nothing of this script&apos;s run.</source>
        <translation>Der Server weiß nichts von diesem Lauf des Skripts.</translation>
    </message>
    <message>
        <source>The server does not know this host any more.</source>
        <translation>Der Server kennt diesen Host nicht mehr.</translation>
    </message>
    <message>
        <source>Refresh the list of hosts: somebody may have removed it.</source>
        <translation>Aktualisieren Sie die Liste der Hosts: Vielleicht hat ihn jemand entfernt.</translation>
    </message>
    <message>
        <source>The server gave a name that cannot be part of an address.</source>
        <translation>Der Server nannte einen Namen, der nicht Teil einer Adresse sein kann.</translation>
    </message>
    <message>
        <source>The server does not accept this API key.</source>
        <translation>Der Server nimmt diesen API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>It may be mistyped, revoked or expired, or its owner is locked. Make a new key in the server&apos;s web interface.</source>
        <translation>Er ist vielleicht vertippt, widerrufen oder abgelaufen, oder sein Besitzer ist gesperrt. Erzeugen Sie in der Weboberfläche des Servers einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>This is no API key: it holds characters that no key has.</source>
        <translation>Das ist kein API-Schlüssel: Er enthält Zeichen, die kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>The key ring did not work ({error}): the session is kept in memory only, until this application ends.</source>
        <translation>Der Schlüsselbund hat nicht funktioniert ({error}): Die Sitzung bleibt nur im Speicher, bis dieses Programm endet.</translation>
    </message>
    <message>
        <source>The server gives nothing that could be kept for a session with a second factor: it ends with this application.</source>
        <translation>Für eine Sitzung mit zweitem Faktor gibt der Server nichts heraus, was sich aufbewahren ließe: Sie endet mit diesem Programm.</translation>
    </message>
    <message>
        <source>This system offers no key ring: the session is kept in memory only, until this application ends.</source>
        <translation>Dieses System bietet keinen Schlüsselbund: Die Sitzung bleibt nur im Speicher, bis dieses Programm endet.</translation>
    </message>
    <message>
        <source>The module for this is licensed, but the server has not loaded it.</source>
        <translation>Das Modul dafür ist lizenziert, aber der Server hat es nicht geladen.</translation>
    </message>
    <message>
        <source>Whoever administers the server can see in its log why the engine did not start.</source>
        <translation>Wer den Server verwaltet, kann in dessen Protokoll sehen, warum die Engine nicht gestartet ist.</translation>
    </message>
    <message>
        <source>The server closed the connection before its answer was complete.</source>
        <translation>Der Server schloss die Verbindung, bevor seine Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, the server or a proxy before it restarts or fails.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, startet der Server oder ein vorgeschalteter Proxy neu oder fällt aus.</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Es kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>The port may speak plain HTTP, or TLS older than 1.2.</source>
        <translation>Vielleicht spricht der Port unverschlüsseltes HTTP oder ein älteres TLS als 1.2.</translation>
    </message>
    <message>
        <source>What listens there does not answer as a web server does.</source>
        <translation>Was dort lauscht, antwortet nicht wie ein Webserver.</translation>
    </message>
    <message>
        <source>Check the port, and whether the address should begin with https://.</source>
        <translation>Prüfen Sie den Port und ob die Adresse mit https:// beginnen sollte.</translation>
    </message>
    <message>
        <source>The server&apos;s name cannot be resolved.</source>
        <translation>Der Name des Servers lässt sich nicht auflösen.</translation>
    </message>
    <message>
        <source>Check the name in the profile, and the name service or VPN of this machine.</source>
        <translation>Prüfen Sie den Namen im Profil und den Namensdienst oder das VPN dieser Maschine.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network of this machine and the address in the profile.</source>
        <translation>Prüfen Sie das Netz dieser Maschine und die Adresse im Profil.</translation>
    </message>
    <message>
        <source>The system&apos;s proxy cannot be used.</source>
        <translation>Der Proxy des Systems ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>The system&apos;s proxy wants a login.</source>
        <translation>Der Proxy des Systems verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The server sent the call to another address, which is not followed.</source>
        <translation>Der Server leitet den Aufruf an eine andere Adresse um; dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>Nothing was done. The server and this application do not agree on the address of the call.</source>
        <translation>Nichts wurde getan. Der Server und dieses Programm sind sich über die Adresse des Aufrufs nicht einig.</translation>
    </message>
    <message>
        <source>The server sent the call to {target}, which is not followed.</source>
        <translation>Der Server leitet den Aufruf an {target} um; dem wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>If that is the right server, put its address into the profile.</source>
        <translation>Ist das der richtige Server, tragen Sie seine Adresse ins Profil ein.</translation>
    </message>
    <message>
        <source>Nothing listens at the server&apos;s address.</source>
        <translation>Unter der Adresse des Servers lauscht nichts.</translation>
    </message>
    <message>
        <source>Check that the server runs and the port in the profile: the API usually listens on 8080 or 8443. If it runs, its api.host may be bound to localhost.</source>
        <translation>Prüfen Sie, ob der Server läuft, und den Port im Profil: Die API lauscht meist auf 8080 oder 8443. Läuft er, ist sein api.host vielleicht an localhost gebunden.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, a firewall may swallow the packets, or the server is overloaded.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, verwirft vielleicht eine Firewall die Pakete, oder der Server ist überlastet.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than {limit} MiB; reading was stopped.</source>
        <translation>Die Antwort des Servers ist größer als {limit} MiB; das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server&apos;s answer ended early: {got} of {promised} bytes.</source>
        <translation>Die Antwort des Servers endete zu früh: {got} von {promised} Bytes.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, a proxy between may limit answers.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, begrenzt vielleicht ein Proxy dazwischen die Antworten.</translation>
    </message>
    <message>
        <source>The server refused this network.</source>
        <translation>Der Server hat dieses Netzwerk abgelehnt.</translation>
    </message>
    <message>
        <source>A bridged network needs the name of a bridge that exists on the host.</source>
        <translation>Ein Netzwerk über eine Brücke (bridged) braucht den Namen einer Brücke, die es auf dem Host gibt.</translation>
    </message>
    <message>
        <source>The server&apos;s engine declined this network.</source>
        <translation>Die Engine des Servers hat dieses Netzwerk abgelehnt.</translation>
    </message>
    <message>
        <source>It knows the modes nat and bridged; others can be sent as a plan.</source>
        <translation>Sie kennt die Modi nat und bridged; andere lassen sich als Plan senden.</translation>
    </message>
    <message>
        <source>This server fails when it is asked for KVM networks.</source>
        <translation>Dieser Server scheitert, wenn er nach KVM-Netzwerken gefragt wird.</translation>
    </message>
    <message>
        <source>Servers of this version cannot list them; creating one works all the same.</source>
        <translation>Server dieser Version können sie nicht auflisten; eines zu erstellen geht trotzdem.</translation>
    </message>
    <message>
        <source>This server has no such call.</source>
        <translation>Dieser Server kennt diesen Aufruf nicht.</translation>
    </message>
    <message>
        <source>A newer server may have it.</source>
        <translation>Ein neuerer Server kennt ihn vielleicht.</translation>
    </message>
    <message>
        <source>The server refused the orchestrated reboot.</source>
        <translation>Der Server hat den sicheren Neustart abgelehnt.</translation>
    </message>
    <message>
        <source>When no child host runs it wants the plain reboot; otherwise the host is not active.</source>
        <translation>Läuft kein Child-Host, verlangt er den einfachen Neustart; sonst ist der Host nicht aktiv.</translation>
    </message>
    <message>
        <source>The server knows nothing of this reboot.</source>
        <translation>Der Server weiß nichts von diesem Neustart.</translation>
    </message>
    <message>
        <source>Nothing was sent: this server is reached over plain HTTP, where everybody on the way can read passwords.</source>
        <translation>Nichts wurde gesendet: Dieser Server ist über unverschlüsseltes HTTP angebunden, wo jeder auf dem Weg Passwörter lesen kann.</translation>
    </message>
    <message>
        <source>Use https://, or accept plain HTTP for this profile after reading its warning.</source>
        <translation>Verwenden Sie https://, oder stimmen Sie für dieses Profil unverschlüsseltem HTTP zu, nachdem Sie die Warnung gelesen haben.</translation>
    </message>
    <message>
        <source>The server does not know this user as one of its own; it does so for the recovery administrator.</source>
        <translation>Der Server führt diesen Benutzer nicht als einen seiner eigenen; so ist es beim Wiederherstellungs-Administrator.</translation>
    </message>
    <message>
        <source>Sign in as a user who was made on the server: the recovery administrator shows every role and may use none of them here.</source>
        <translation>Melden Sie sich als ein auf dem Server angelegter Benutzer an: Der Wiederherstellungs-Administrator zeigt jede Rolle und darf hier keine davon nutzen.</translation>
    </message>
    <message>
        <source>The server answered that it did not do it.</source>
        <translation>Der Server antwortete, dass er es nicht getan hat.</translation>
    </message>
    <message>
        <source>The server refused the script.</source>
        <translation>Der Server hat das Skript abgelehnt.</translation>
    </message>
    <message>
        <source>The host is not active, or its agent does not run scripts with this shell.</source>
        <translation>Der Host ist nicht aktiv, oder sein Agent führt keine Skripte mit dieser Shell aus.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>Die Sitzung ist zu Ende.</translation>
    </message>
    <message>
        <source>Sign in again; what was entered is kept.</source>
        <translation>Melden Sie sich wieder an; das Eingegebene bleibt erhalten.</translation>
    </message>
    <message>
        <source>The server does not accept the API key any more.</source>
        <translation>Der Server nimmt den API-Schlüssel nicht mehr an.</translation>
    </message>
    <message>
        <source>It was revoked or has expired, or its owner is locked: sign in with another.</source>
        <translation>Er wurde widerrufen oder ist abgelaufen, oder sein Besitzer ist gesperrt: Melden Sie sich mit einem anderen an.</translation>
    </message>
    <message>
        <source>The session is over: sessions with a second factor cannot be prolonged on this server.</source>
        <translation>Die Sitzung ist zu Ende: Sitzungen mit zweitem Faktor lassen sich auf diesem Server nicht verlängern.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong, or the user is not active.</source>
        <translation>Benutzername oder Passwort ist falsch, oder der Benutzer ist nicht aktiv.</translation>
    </message>
    <message>
        <source>After five wrong passwords the server locks the user for some minutes.</source>
        <translation>Nach fünf falschen Passwörtern sperrt der Server den Benutzer für einige Minuten.</translation>
    </message>
    <message>
        <source>The server wants a second factor to be set up first.</source>
        <translation>Der Server verlangt, dass zuerst ein zweiter Faktor eingerichtet wird.</translation>
    </message>
    <message>
        <source>Sign in to the server&apos;s web interface and enrol an authenticator there.</source>
        <translation>Melden Sie sich an der Weboberfläche des Servers an, und richten Sie dort einen Authenticator ein.</translation>
    </message>
    <message>
        <source>The server wants an e-mail address as user name.</source>
        <translation>Der Server verlangt eine E-Mail-Adresse als Benutzernamen.</translation>
    </message>
    <message>
        <source>The user is locked after too many wrong passwords.</source>
        <translation>Der Benutzer ist nach zu vielen falschen Passwörtern gesperrt.</translation>
    </message>
    <message>
        <source>Wait for about 15 minutes, or ask an administrator to unlock the user. Trying meanwhile does not help.</source>
        <translation>Warten Sie etwa 15 Minuten, oder bitten Sie einen Administrator, den Benutzer zu entsperren. Versuche in der Zwischenzeit helfen nicht.</translation>
    </message>
    <message>
        <source>There were too many attempts to sign in from this address.</source>
        <translation>Von dieser Adresse kamen zu viele Anmeldeversuche.</translation>
    </message>
    <message>
        <source>Wait for at least 5 minutes. Attempts made meanwhile count, too, and can block the address for an hour; behind a proxy all users share one address.</source>
        <translation>Warten Sie mindestens 5 Minuten. Versuche in der Zwischenzeit zählen mit und können die Adresse für eine Stunde sperren; hinter einem Proxy teilen sich alle Benutzer eine Adresse.</translation>
    </message>
    <message>
        <source>The server failed while signing in. It does so for users that are locked.</source>
        <translation>Der Server ist beim Anmelden gescheitert. Das geschieht bei gesperrten Benutzern.</translation>
    </message>
    <message>
        <source>Wait for about 15 minutes before the next attempt, or ask an administrator whether the user is locked.</source>
        <translation>Warten Sie bis zum nächsten Versuch etwa 15 Minuten, oder fragen Sie einen Administrator, ob der Benutzer gesperrt ist.</translation>
    </message>
    <message>
        <source>No SysManage API was found at this address.</source>
        <translation>Unter dieser Adresse wurde keine SysManage-API gefunden.</translation>
    </message>
    <message>
        <source>Check the port: the API usually listens on 8080 or 8443, the web interface on 3000.</source>
        <translation>Prüfen Sie den Port: Die API lauscht meist auf 8080 oder 8443, die Weboberfläche auf 3000.</translation>
    </message>
    <message>
        <source>The server refused this.</source>
        <translation>Der Server hat dies abgelehnt.</translation>
    </message>
    <message>
        <source>The details say why: most often the host is not active or its agent is not privileged.</source>
        <translation>Die Einzelheiten sagen, warum: Meist ist der Host nicht aktiv, oder sein Agent hat keine erhöhten Rechte.</translation>
    </message>
    <message>
        <source>The server&apos;s licence does not cover this.</source>
        <translation>Die Lizenz des Servers deckt das nicht ab.</translation>
    </message>
    <message>
        <source>It needs a Professional+ licence with the module for it.</source>
        <translation>Es braucht eine Professional+-Lizenz mit dem Modul dafür.</translation>
    </message>
    <message>
        <source>The server does not permit this to you.</source>
        <translation>Der Server erlaubt Ihnen das nicht.</translation>
    </message>
    <message>
        <source>A role is missing; the details name it. Whoever administers the server can give it to you.</source>
        <translation>Eine Rolle fehlt; die Einzelheiten nennen sie. Wer den Server verwaltet, kann sie Ihnen geben.</translation>
    </message>
    <message>
        <source>The server does not know this.</source>
        <translation>Der Server kennt dies nicht.</translation>
    </message>
    <message>
        <source>Refresh: it may have been removed.</source>
        <translation>Aktualisieren Sie: Vielleicht wurde es entfernt.</translation>
    </message>
    <message>
        <source>This contradicts the present state on the server.</source>
        <translation>Das widerspricht dem jetzigen Zustand auf dem Server.</translation>
    </message>
    <message>
        <source>Refresh and look again.</source>
        <translation>Aktualisieren Sie, und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The request is larger than the server takes.</source>
        <translation>Die Anfrage ist größer, als der Server annimmt.</translation>
    </message>
    <message>
        <source>This is locked on the server.</source>
        <translation>Das ist auf dem Server gesperrt.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später wieder.</translation>
    </message>
    <message>
        <source>The server asks for a pause.</source>
        <translation>Der Server bittet um eine Pause.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute wieder.</translation>
    </message>
    <message>
        <source>The server failed while answering.</source>
        <translation>Der Server ist beim Antworten gescheitert.</translation>
    </message>
    <message>
        <source>Try again later; its log of this time tells why.</source>
        <translation>Versuchen Sie es später wieder; der Grund steht in seinem Protokoll zu dieser Zeit.</translation>
    </message>
    <message>
        <source>The server&apos;s engine declined this, or a proxy finds no server behind it.</source>
        <translation>Die Engine des Servers hat dies abgelehnt, oder ein Proxy findet keinen Server hinter sich.</translation>
    </message>
    <message>
        <source>KVM, bhyve and VMM need the module virtualization_engine to be loaded.</source>
        <translation>Für KVM, bhyve und VMM muss das Modul virtualization_engine geladen sein.</translation>
    </message>
    <message>
        <source>The server is not ready just now.</source>
        <translation>Der Server ist gerade nicht bereit.</translation>
    </message>
    <message>
        <source>A proxy waited for the server in vain.</source>
        <translation>Ein Proxy hat vergeblich auf den Server gewartet.</translation>
    </message>
    <message>
        <source>The server gave an answer that this version does not know (status {status}).</source>
        <translation>Der Server gab eine Antwort, die diese Version nicht kennt (Status {status}).</translation>
    </message>
    <message>
        <source>The CA file {file} cannot be read as PEM certificates.</source>
        <translation>Die CA-Datei {file} lässt sich nicht als PEM-Zertifikate lesen.</translation>
    </message>
    <message>
        <source>Nothing is sent before the profile names a readable file, or none.</source>
        <translation>Nichts wird gesendet, bevor das Profil eine lesbare Datei oder keine nennt.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das, dem vertraut wurde.</translation>
    </message>
    <message>
        <source>Somebody may be listening in between. Ask whoever runs the server whether the certificate was renewed; if so, remove the trusted fingerprint from the profile and look at the new one.</source>
        <translation>Vielleicht hört jemand dazwischen mit. Fragen Sie den Betreiber des Servers, ob das Zertifikat erneuert wurde; wenn ja, entfernen Sie den vertrauten Fingerabdruck aus dem Profil und sehen Sie sich den neuen an.</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>es ist abgelaufen</translation>
    </message>
    <message>
        <source>there is no certificate</source>
        <translation>es gibt kein Zertifikat</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>es ist noch nicht gültig</translation>
    </message>
    <message>
        <source>{error}</source>
        <translation>{error}</translation>
    </message>
    <message>
        <source>it was made for another name</source>
        <translation>es wurde für einen anderen Namen ausgestellt</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>es wurde widerrufen</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>es ist selbstsigniert</translation>
    </message>
    <message>
        <source>the authority that made it is not known to this system</source>
        <translation>die Stelle, die es ausgestellt hat, ist diesem System nicht bekannt</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Compare its fingerprint with the server&apos;s own, or name the file of your certificate authority in the profile.</source>
        <translation>Vergleichen Sie seinen Fingerabdruck mit dem des Servers, oder nennen Sie im Profil die Datei Ihrer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>The server cannot update this child host&apos;s agent.</source>
        <translation>Der Server kann den Agenten dieses Child-Hosts nicht aktualisieren.</translation>
    </message>
    <message>
        <source>It does so only for LXD and WSL; update the agent of others from the child&apos;s own entry in the list of hosts.</source>
        <translation>Er tut das nur bei LXD und WSL; bei anderen aktualisieren Sie den Agenten über den eigenen Eintrag des Kindes in der Liste der Hosts.</translation>
    </message>
    <message>
        <source>The code is wrong, or the time for entering it is over.</source>
        <translation>Der Code ist falsch, oder die Zeit zum Eingeben ist um.</translation>
    </message>
    <message>
        <source>Wait for the next code and try once more; five minutes after the password, sign in anew.</source>
        <translation>Warten Sie auf den nächsten Code, und versuchen Sie es noch einmal; ab fünf Minuten nach dem Passwort melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The code must have 4 to 20 characters.</source>
        <translation>Der Code muss 4 bis 20 Zeichen haben.</translation>
    </message>
    <message>
        <source>Wait for {seconds} seconds.</source>
        <translation>Warten Sie {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>BIOS virtualization required</source>
        <translation>Virtualisierung im BIOS nötig</translation>
    </message>
    <message>
        <source>Needs initialization</source>
        <translation>Muss initialisiert werden</translation>
    </message>
    <message>
        <source>No kernel support</source>
        <translation>Vom Kernel nicht unterstützt</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Not enabled</source>
        <translation>Nicht aktiviert</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>CPU support</source>
        <translation>Von der CPU unterstützt</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Initialized</source>
        <translation>Initialisiert</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Kernel support</source>
        <translation>Vom Kernel unterstützt</translation>
    </message>
    <message>
        <source>Modules loaded</source>
        <translation>Module geladen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>UEFI firmware</source>
        <translation>UEFI-Firmware</translation>
    </message>
    <message>
        <source>virtualization has to be switched on in the host&apos;s BIOS or UEFI first</source>
        <translation>zuerst muss die Virtualisierung im BIOS oder UEFI des Hosts eingeschaltet werden</translation>
    </message>
    <message>
        <source>the host&apos;s kernel does not support it</source>
        <translation>der Kernel des Hosts unterstützt es nicht</translation>
    </message>
    <message>
        <source>the host cannot run it</source>
        <translation>auf dem Host kann es nicht laufen</translation>
    </message>
    <message>
        <source>{type} does not exist on the host&apos;s platform</source>
        <translation>{type} gibt es auf der Plattform des Hosts nicht</translation>
    </message>
    <message>
        <source>it is ready already</source>
        <translation>es ist schon bereit</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>Professional</translation>
    </message>
    <message>
        <source>the host has told nothing of it yet</source>
        <translation>der Host hat dazu noch nichts gemeldet</translation>
    </message>
    <message>
        <source>What the steps share</source>
        <translation>Was die Schritte gemeinsam haben</translation>
    </message>
    <message>
        <source>The network as libvirt describes it</source>
        <translation>Das Netz, wie libvirt es beschreibt</translation>
    </message>
    <message>
        <source>Check whether this machine can run VMs</source>
        <translation>Prüfen, ob auf dieser Maschine VMs laufen können</translation>
    </message>
    <message>
        <source>Check that the module gives VMs what they need</source>
        <translation>Prüfen, ob das Modul den VMs gibt, was sie brauchen</translation>
    </message>
    <message>
        <source>Check that the parent can take the network {network}</source>
        <translation>Prüfen, ob der Host das Netz {network} aufnehmen kann</translation>
    </message>
    <message>
        <source>Check that a VM could be made now, and say what waits for a reboot</source>
        <translation>Prüfen, ob sich jetzt eine VM anlegen ließe, und sagen, was auf einen Neustart wartet</translation>
    </message>
    <message>
        <source>Define the network {network} and start it, now and with the parent</source>
        <translation>Das Netz {network} definieren und starten, jetzt und mit dem Host</translation>
    </message>
    <message>
        <source>Stop the network {network} and remove it, unless guests run on it</source>
        <translation>Das Netz {network} anhalten und entfernen, sofern keine Gäste darin laufen</translation>
    </message>
    <message>
        <source>Install what a parent of VMs needs, with its own package manager</source>
        <translation>Installieren, was ein Host für VMs braucht, mit seiner eigenen Paketverwaltung</translation>
    </message>
    <message>
        <source>List the networks of this parent</source>
        <translation>Die Netze dieses Hosts auflisten</translation>
    </message>
    <message>
        <source>Load KVM&apos;s kernel module, now and after every boot</source>
        <translation>Das Kernelmodul von KVM laden, jetzt und nach jedem Start</translation>
    </message>
    <message>
        <source>Let guests reach the server on this parent, where a firewall is at work</source>
        <translation>Gästen den Zugang zum Server auf diesem Host öffnen, wo eine Firewall arbeitet</translation>
    </message>
    <message>
        <source>Start libvirt&apos;s network default, now and with the parent</source>
        <translation>Das Netz default von libvirt starten, jetzt und mit dem Host</translation>
    </message>
    <message>
        <source>Start libvirt, now and after every boot</source>
        <translation>libvirt starten, jetzt und nach jedem Start</translation>
    </message>
    <message>
        <source>Take KVM&apos;s module out of the kernel, unless VMs run</source>
        <translation>Das Modul von KVM aus dem Kernel nehmen, sofern keine VMs laufen</translation>
    </message>
    <message>
        <source>what is installed and switched on stays; the plan goes on from there when it is sent again</source>
        <translation>was installiert und eingeschaltet ist, bleibt; wird der Plan noch einmal gesendet, geht er dort weiter</translation>
    </message>
    <message>
        <source>the network is removed if this plan has defined it</source>
        <translation>das Netz wird entfernt, wenn dieser Plan es definiert hat</translation>
    </message>
    <message>
        <source>What the parent answered about the plan could not be understood.</source>
        <translation>Was der Host über den Plan geantwortet hat, war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>It is looked at again. If it stays so, look at /var/lib/sysmanage-plans on the parent.</source>
        <translation>Es wird noch einmal nachgesehen. Bleibt es so, sehen Sie auf dem Host in /var/lib/sysmanage-plans nach.</translation>
    </message>
    <message>
        <source>The parent knows nothing of this plan any more.</source>
        <translation>Der Host weiß nichts mehr von diesem Plan.</translation>
    </message>
    <message>
        <source>Its folder below /var/lib/sysmanage-plans was removed there. The list of children shows what came of it.</source>
        <translation>Sein Ordner unterhalb von /var/lib/sysmanage-plans wurde dort entfernt. Was daraus geworden ist, zeigt die Liste der Kinder.</translation>
    </message>
    <message>
        <source>The plan still runs, although it was asked to end.</source>
        <translation>Der Plan läuft noch, obwohl er beendet werden sollte.</translation>
    </message>
    <message>
        <source>The plan could not be sent. Nothing of it ran.</source>
        <translation>Der Plan konnte nicht gesendet werden. Nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The plan was not sent whole before this program ended. Nothing of it ran.</source>
        <translation>Der Plan war nicht vollständig gesendet, bevor dieses Programm endete. Nichts davon wurde ausgeführt.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>Senden Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>It is not known whether the plan was started.</source>
        <translation>Ob der Plan gestartet wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Send it once more: a plan that runs or is done is not started twice.</source>
        <translation>Senden Sie ihn noch einmal: Ein Plan, der läuft oder erledigt ist, wird nicht zweimal gestartet.</translation>
    </message>
    <message>
        <source>The agent ran the script without saying anything, or did not run it.</source>
        <translation>Der Agent hat das Skript ohne jede Ausgabe ausgeführt oder gar nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Look whether the agent may run scripts there: script_execution.enabled and allowed_shells in its configuration.</source>
        <translation>Prüfen Sie, ob der Agent dort Skripte ausführen darf: script_execution.enabled und allowed_shells in seiner Konfiguration.</translation>
    </message>
    <message>
        <source>The agent has not answered for {minutes} minutes. What was sent may still run.</source>
        <translation>Der Agent hat seit {minutes} Minuten nicht geantwortet. Was gesendet wurde, läuft vielleicht noch.</translation>
    </message>
    <message>
        <source>Look whether the host is up and its agent connected.</source>
        <translation>Prüfen Sie, ob der Host erreichbar und sein Agent verbunden ist.</translation>
    </message>
    <message>
        <source>needs subnet: an address range lies in a network</source>
        <translation>braucht subnet: Ein Adressbereich liegt in einem Netz</translation>
    </message>
    <message>
        <source>contradicts dhcp, which is switched off</source>
        <translation>widerspricht dhcp, das ausgeschaltet ist</translation>
    </message>
    <message>
        <source>is needed as well: a range has a first and a last address</source>
        <translation>wird ebenfalls gebraucht: Ein Bereich hat eine erste und eine letzte Adresse</translation>
    </message>
    <message>
        <source>must not lie before dhcp_start</source>
        <translation>darf nicht vor dhcp_start liegen</translation>
    </message>
    <message>
        <source>is the parent&apos;s own address, the first of the network</source>
        <translation>ist die eigene Adresse des Hosts, die erste des Netzes</translation>
    </message>
    <message>
        <source>must lie in {subnet}</source>
        <translation>muss in {subnet} liegen</translation>
    </message>
    <message>
        <source>is needed for forward_mode bridge: the name of a bridge that the parent has</source>
        <translation>wird für forward_mode bridge gebraucht: der Name einer Brücke, die der Host hat</translation>
    </message>
    <message>
        <source>cannot be said for forward_mode bridge: the network behind the bridge gives addresses and names</source>
        <translation>lässt sich bei forward_mode bridge nicht angeben: Adressen und Namen vergibt das Netz hinter der Brücke</translation>
    </message>
    <message>
        <source>must be an IPv4 network with its prefix length, such as 192.168.130.0/24</source>
        <translation>muss ein IPv4-Netz mit Präfixlänge sein, zum Beispiel 192.168.130.0/24</translation>
    </message>
    <message>
        <source>must be an IPv6 network with its prefix length, such as fd00:130::/64</source>
        <translation>muss ein IPv6-Netz mit Präfixlänge sein, zum Beispiel fd00:130::/64</translation>
    </message>
    <message>
        <source>is needed for forward_mode {mode}, such as 192.168.130.0/24</source>
        <translation>wird für forward_mode {mode} gebraucht, zum Beispiel 192.168.130.0/24</translation>
    </message>
    <message>
        <source>needs a prefix length from 8 to 29: the parent and its guests must find room</source>
        <translation>braucht eine Präfixlänge von 8 bis 29: Der Host und seine Gäste müssen Platz finden</translation>
    </message>
    <message>
        <source>needs the prefix length 64: guests make their own addresses in it</source>
        <translation>braucht die Präfixlänge 64: Gäste bilden darin ihre eigenen Adressen</translation>
    </message>
    <message>
        <source>It was started by somebody else, or the server has cleaned up. Whether the script ran shows on the host.</source>
        <translation>Er wurde von jemand anderem gestartet, oder der Server hat aufgeräumt. Ob das Skript lief, zeigt sich auf dem Host.</translation>
    </message>
    <message>
        <source>Refresh the list. If it stays so, something between may be answering in the server&apos;s place.</source>
        <translation>Aktualisieren Sie die Liste. Bleibt es so, antwortet vielleicht etwas dazwischen anstelle des Servers.</translation>
    </message>
    <message>
        <source>Copy the whole key, beginning with smk_, without blanks or line breaks.</source>
        <translation>Kopieren Sie den ganzen Schlüssel, mit smk_ am Anfang, ohne Leerzeichen oder Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Something between may be answering in the server&apos;s place; otherwise ask whoever administers the server.</source>
        <translation>Vielleicht antwortet etwas dazwischen anstelle des Servers; sonst fragen Sie, wer den Server verwaltet.</translation>
    </message>
    <message>
        <source>It may be over, or the server was restarted meanwhile: look at the state of the host and of its child hosts.</source>
        <translation>Er ist vielleicht vorüber, oder der Server wurde inzwischen neu gestartet: Sehen Sie nach dem Zustand des Hosts und seiner Child-Hosts.</translation>
    </message>
    <message>
        <source>The details hold its own words, if it had any. Refresh, and see whether the host is active and its agent privileged.</source>
        <translation>Die Einzelheiten enthalten seine eigenen Worte, wenn er welche hatte. Aktualisieren Sie und sehen Sie nach, ob der Host aktiv und sein Agent privilegiert ist.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>Enter the address that the user was made with, as name@example.com.</source>
        <translation>Geben Sie die Adresse ein, mit der der Benutzer angelegt wurde, in der Form name@example.com.</translation>
    </message>
    <message>
        <source>Send less at once; a proxy before the server often allows 32 MiB.</source>
        <translation>Senden Sie weniger auf einmal; ein Proxy vor dem Server erlaubt oft 32 MiB.</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, check the address in the profile.</source>
        <translation>Versuchen Sie es später noch einmal; bleibt es so, prüfen Sie die Adresse im Profil.</translation>
    </message>
    <message>
        <source>Enter the six digits of the authenticator, or one of the backup codes.</source>
        <translation>Geben Sie die sechs Ziffern der Authenticator-App ein oder einen der Ersatzcodes.</translation>
    </message>
    <message>
        <source>must be an https:// or http:// URL without a slash at its end</source>
        <translation>muss eine URL mit https:// oder http:// ohne Schrägstrich am Ende sein</translation>
    </message>
    <message>
        <source>Make the disk of {vm} as a layer on the cached image</source>
        <translation>Platte von {vm} als Schicht auf dem Abbild im Zwischenspeicher anlegen</translation>
    </message>
    <message>
        <source>List the images in the cache of this parent, and which VMs stand on them</source>
        <translation>Abbilder im Zwischenspeicher dieses Hosts auflisten, und welche VMs auf ihnen stehen</translation>
    </message>
    <message>
        <source>Make the additional disks of {vm} ({count})</source>
        <translation>Zusätzliche Platten von {vm} anlegen ({count})</translation>
    </message>
    <message>
        <source>Remove the images from the cache that no VM and no kept disk stands on</source>
        <translation>Abbilder aus dem Zwischenspeicher entfernen, auf denen keine VM und keine behaltene Platte steht</translation>
    </message>
    <message>
        <source>Compute the digest of every image in the cache anew and compare it</source>
        <translation>Prüfsumme jedes Abbilds im Zwischenspeicher neu berechnen und vergleichen</translation>
    </message>
    <message>
        <source>gives documents, not a plan</source>
        <translation>ergibt Dokumente, keinen Plan</translation>
    </message>
    <message>
        <source>makes the answers longer than the installer can take</source>
        <translation>macht die Antworten länger, als das Installationsprogramm annehmen kann</translation>
    </message>
    <message>
        <source>needs an image that the cache of the parent keeps: not a file of the parent&apos;s own</source>
        <translation>braucht ein Abbild, das der Zwischenspeicher des Hosts behält: keine eigene Datei des Hosts</translation>
    </message>
    <message>
        <source>needs qcow2: a raw disk cannot be a layer on an image</source>
        <translation>braucht qcow2: Eine Platte im Rohformat kann keine Schicht auf einem Abbild sein</translation>
    </message>
    <message>
        <source>must be a disk below /dev such as /dev/sda</source>
        <translation>muss eine Platte unter /dev sein, etwa /dev/sda</translation>
    </message>
    <message>
        <source>is needed with a static address: nobody tells the installer its name servers</source>
        <translation>wird bei fester Adresse gebraucht: Niemand nennt dem Installationsprogramm seine Nameserver</translation>
    </message>
    <message>
        <source>has no installer: its guests are made from an image</source>
        <translation>hat kein Installationsprogramm: Seine Gäste entstehen aus einem Abbild</translation>
    </message>
    <message>
        <source>is a question of an installer: this distribution comes as an image</source>
        <translation>ist eine Frage eines Installationsprogramms: Diese Distribution kommt als Abbild</translation>
    </message>
    <message>
        <source>is nothing that the installer of {what} can do</source>
        <translation>kann das Installationsprogramm von {what} nicht</translation>
    </message>
    <message>
        <source>must be a keyboard layout such as us, gb or de</source>
        <translation>muss eine Tastaturbelegung wie us, gb oder de sein</translation>
    </message>
    <message>
        <source>must be an https:// or http:// URL of a folder, without a slash at its end</source>
        <translation>muss die URL eines Ordners mit https:// oder http:// sein, ohne Schrägstrich am Ende</translation>
    </message>
    <message>
        <source>The server does not take deployment plans from you.</source>
        <translation>Der Server nimmt von Ihnen keine Deployment-Pläne an.</translation>
    </message>
    <message>
        <source>It may have closed this way. Send the plan as a script, or let the server create it.</source>
        <translation>Vielleicht hat er diesen Weg geschlossen. Senden Sie den Plan als Skript, oder lassen Sie den Server anlegen.</translation>
    </message>
    <message>
        <source>The server knows no host of this name, or takes no deployment plans.</source>
        <translation>Der Server kennt keinen Host dieses Namens, oder er nimmt keine Deployment-Pläne an.</translation>
    </message>
    <message>
        <source>Nothing was sent on. Send the plan as a script, or let the server create it.</source>
        <translation>Nichts wurde weitergegeben. Senden Sie den Plan als Skript, oder lassen Sie den Server anlegen.</translation>
    </message>
    <message>
        <source>The server does not take this as a deployment plan. Nothing was sent on.</source>
        <translation>Der Server nimmt dies nicht als Deployment-Plan an. Nichts wurde weitergegeben.</translation>
    </message>
    <message>
        <source>This server may know no deployment plans. Send the plan as a script, or let the server create it.</source>
        <translation>Dieser Server kennt vielleicht keine Deployment-Pläne. Senden Sie den Plan als Skript, oder lassen Sie den Server anlegen.</translation>
    </message>
    <message>
        <source>Check the proxy settings of the system: those of the desktop, or the variables http_proxy, https_proxy and no_proxy.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen des Systems: die der Arbeitsumgebung oder die Variablen http_proxy, https_proxy und no_proxy.</translation>
    </message>
    <message>
        <source>Except the server from the proxy (in the desktop&apos;s proxy settings, or in the variable no_proxy), or use a proxy that needs no login.</source>
        <translation>Nehmen Sie den Server vom Proxy aus (in den Proxy-Einstellungen der Arbeitsumgebung oder in der Variable no_proxy), oder verwenden Sie einen Proxy ohne Anmeldung.</translation>
    </message>
    <message>
        <source>What the installer answers its questions from, or takes into the new system</source>
        <translation>Woraus das Installationsprogramm seine Fragen beantwortet, oder was es ins neue System übernimmt</translation>
    </message>
    <message>
        <source>What the set-up over SSH runs in the guest, or works with</source>
        <translation>Was die Einrichtung über SSH im Gast ausführt oder braucht</translation>
    </message>
    <message>
        <source>Modes and links of what is in Alpine&apos;s overlay</source>
        <translation>Rechte und Verweise dessen, was in Alpines Overlay liegt</translation>
    </message>
    <message>
        <source>The storage pool as libvirt describes it</source>
        <translation>Der Speicherpool, wie libvirt ihn beschreibt</translation>
    </message>
    <message>
        <source>Set {vm} up over SSH: packages, the agent; then lock root and forget the key</source>
        <translation>{vm} über SSH einrichten: Pakete, der Agent; dann root sperren und den Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Pack the seed of {vm}, with a key that is used once</source>
        <translation>Das Seed von {vm} packen, mit einem Schlüssel für einmaligen Gebrauch</translation>
    </message>
    <message>
        <source>Check that the parent can run the installer of {vm}</source>
        <translation>Prüfen, ob der Host das Installationsprogramm von {vm} ausführen kann</translation>
    </message>
    <message>
        <source>Check that the parent can log in to {vm}</source>
        <translation>Prüfen, ob der Host sich an {vm} anmelden kann</translation>
    </message>
    <message>
        <source>Check that the parent can take the storage pool {pool} in {folder}</source>
        <translation>Prüfen, ob der Host den Speicherpool {pool} in {folder} aufnehmen kann</translation>
    </message>
    <message>
        <source>Define the storage pool {pool} in {folder} and start it, now and with the parent</source>
        <translation>Den Speicherpool {pool} in {folder} definieren und starten, jetzt und mit dem Host</translation>
    </message>
    <message>
        <source>Let libvirt forget the storage pool {pool}, unless VMs have disks there; its folder stays</source>
        <translation>libvirt den Speicherpool {pool} vergessen lassen, außer wenn VMs dort Platten haben; sein Ordner bleibt</translation>
    </message>
    <message>
        <source>List the storage pools of this parent</source>
        <translation>Die Speicherpools dieses Hosts auflisten</translation>
    </message>
    <message>
        <source>Make the empty disk of {vm}</source>
        <translation>Die leere Platte von {vm} anlegen</translation>
    </message>
    <message>
        <source>Pack the installer&apos;s answers for {vm}</source>
        <translation>Die Antworten für das Installationsprogramm von {vm} packen</translation>
    </message>
    <message>
        <source>Start {vm} from its disk, without medium and answers</source>
        <translation>{vm} von der Platte starten, ohne Medium und Antworten</translation>
    </message>
    <message>
        <source>Define {vm} with virt-install and start its installer</source>
        <translation>{vm} mit virt-install definieren und das Installationsprogramm starten</translation>
    </message>
    <message>
        <source>Wait until the installation of {vm} has ended</source>
        <translation>Warten, bis die Installation von {vm} beendet ist</translation>
    </message>
    <message>
        <source>the storage pool and its folder are removed as far as this plan has made them</source>
        <translation>der Speicherpool und sein Ordner werden entfernt, soweit dieser Plan sie angelegt hat</translation>
    </message>
    <message>
        <source>A look afterwards: {child} is on the server&apos;s list, so it has arrived.</source>
        <translation>Ein Blick danach: {child} steht in der Liste des Servers, ist also angekommen.</translation>
    </message>
    <message>
        <source>A look afterwards: {child} is on the server&apos;s list ({status}).</source>
        <translation>Ein Blick danach: {child} steht in der Liste des Servers ({status}).</translation>
    </message>
    <message>
        <source>A look afterwards: {child} is not on the server&apos;s list.</source>
        <translation>Ein Blick danach: {child} steht nicht in der Liste des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s list could not be read afterwards.</source>
        <translation>Die Liste des Servers konnte danach nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A look afterwards: the parent has it.</source>
        <translation>Ein Blick danach: Der Host hat es.</translation>
    </message>
    <message>
        <source>The parent has answered.</source>
        <translation>Der Host hat geantwortet.</translation>
    </message>
    <message>
        <source>The parent has started it.</source>
        <translation>Der Host hat es gestartet.</translation>
    </message>
    <message>
        <source>It was cancelled before it was started.</source>
        <translation>Es wurde abgebrochen, bevor es gestartet wurde.</translation>
    </message>
    <message>
        <source>The plan is cancelled.</source>
        <translation>Der Plan ist abgebrochen.</translation>
    </message>
    <message>
        <source>The plan&apos;s folder on the parent is removed.</source>
        <translation>Der Ordner des Plans auf dem Host ist entfernt.</translation>
    </message>
    <message>
        <source>must be the absolute path of a folder: letters, digits, dots, dashes, underscores and single slashes</source>
        <translation>muss der absolute Pfad eines Ordners sein: Buchstaben, Ziffern, Punkte, Bindestriche, Unterstriche und einzelne Schrägstriche</translation>
    </message>
    <message>
        <source>is a folder of the system itself, where no disks of VMs belong</source>
        <translation>ist ein Ordner des Systems selbst, in den keine Platten von VMs gehören</translation>
    </message>
    <message>
        <source>must be an ISO image that is not compressed</source>
        <translation>muss ein nicht komprimiertes ISO-Abbild sein</translation>
    </message>
    <message>
        <source>is nothing that {what} can be given: its image takes an address by DHCP from a network of libvirt&apos;s</source>
        <translation>kann {what} nicht gegeben werden: Das Abbild bezieht seine Adresse per DHCP aus einem Netz von libvirt</translation>
    </message>
    <message>
        <source>the kernel modules are loaded already</source>
        <translation>die Kernelmodule sind schon geladen</translation>
    </message>
    <message>
        <source>the kernel modules are not loaded</source>
        <translation>die Kernelmodule sind nicht geladen</translation>
    </message>
    <message>
        <source>this server takes no deployment plans</source>
        <translation>dieser Server nimmt keine Deployment-Pläne an</translation>
    </message>
    <message>
        <source>the host&apos;s kernel has no modules for it</source>
        <translation>der Kernel des Hosts hat keine Module dafür</translation>
    </message>
    <message>
        <source>the server has no role for what this plan does, so it is not sent past its roles</source>
        <translation>der Server hat keine Rolle für das, was dieser Plan tut; er wird nicht an den Rollen vorbei gesendet</translation>
    </message>
    <message>
        <source>this server does not update agents</source>
        <translation>dieser Server aktualisiert keine Agenten</translation>
    </message>
    <message>
        <source>it is not enabled</source>
        <translation>es ist nicht aktiviert</translation>
    </message>
    <message>
        <source>the server does not offer it for {type}</source>
        <translation>der Server bietet es für {type} nicht an</translation>
    </message>
    <message>
        <source>no plan starts the installer of {what}: write its answers (provision freebsd) and start it yourself, or choose an image of FreeBSD 14.3 or later</source>
        <translation>Kein Plan startet den Installer von {what}: seine Antworten schreiben (provision freebsd) und ihn selbst starten, oder ein Abbild von FreeBSD 14.3 oder neuer wählen</translation>
    </message>
    <message>
        <source>no plan can set up {what}: its image holds no nuageinit; choose FreeBSD 14.3 or later, or write its installer&apos;s answers (provision freebsd)</source>
        <translation>Kein Plan kann {what} einrichten: Das Abbild enthält kein nuageinit; FreeBSD 14.3 oder neuer wählen, oder die Antworten für den Installer schreiben (provision freebsd)</translation>
    </message>
    <message>
        <source>this version makes no guests of {what} yet</source>
        <translation>Diese Version erzeugt noch keine Gäste von {what}</translation>
    </message>
    <message>
        <source>this version builds no plans for {what}</source>
        <translation>diese Version baut keine Pläne für {what}</translation>
    </message>
    <message>
        <source>{type} has nothing that is called {action}</source>
        <translation>{type} hat nichts, das {action} heißt</translation>
    </message>
    <message>
        <source>VMM takes letters, digits, - and _, beginning with a letter</source>
        <translation>VMM nimmt Buchstaben, Ziffern, - und _, mit einem Buchstaben am Anfang</translation>
    </message>
    <message>
        <source>has to be an IPv4 address with the prefix /24: the guests&apos; network of a VMM parent is one</source>
        <translation>muss eine IPv4-Adresse mit dem Präfix /24 sein: das Gästenetz eines VMM-Hosts ist ein solches</translation>
    </message>
    <message>
        <source>is packed; VMM plans take images and media as they are</source>
        <translation>ist gepackt; VMM-Pläne nehmen Abbilder und Medien, wie sie sind</translation>
    </message>
    <message>
        <source>The boot menu for the serial console</source>
        <translation>Das Startmenü für die serielle Konsole</translation>
    </message>
    <message>
        <source>The VM&apos;s entry in vm.conf, a file of its own</source>
        <translation>Der Eintrag der VM in vm.conf, eine eigene Datei</translation>
    </message>
    <message>
        <source>What the listing says of the VM</source>
        <translation>Was die Auflistung über die VM sagt</translation>
    </message>
    <message>
        <source>What one of the parent&apos;s own files includes: a file of ours</source>
        <translation>Was eine Datei des Hosts einbindet: eine Datei von uns</translation>
    </message>
    <message>
        <source>No root password is given: nobody can log in as root. The user becomes root with doas.</source>
        <translation>Es ist kein root-Passwort angegeben: niemand kann sich als root anmelden. Der Benutzer wird mit doas zu root.</translation>
    </message>
    <message>
        <source>VMM gives a guest one CPU, whatever is asked for.</source>
        <translation>VMM gibt einem Gast eine CPU, was auch immer verlangt wird.</translation>
    </message>
    <message>
        <source>The root password is not set: in this guest nobody logs in as root, the user becomes root with sudo.</source>
        <translation>Das root-Passwort wird nicht gesetzt: in diesem Gast meldet sich niemand als root an, der Benutzer wird mit sudo zu root.</translation>
    </message>
    <message>
        <source>Put the answers for {vm} into the memory of OpenBSD&apos;s installer</source>
        <translation>Die Antworten für {vm} in den Speicher von OpenBSDs Installationsprogramm legen</translation>
    </message>
    <message>
        <source>Check the parent, claim the name {vm} and an address for it</source>
        <translation>Den Host prüfen, den Namen {vm} und eine Adresse dafür belegen</translation>
    </message>
    <message>
        <source>Check that a VM could be made now</source>
        <translation>Prüfen, ob jetzt eine VM angelegt werden könnte</translation>
    </message>
    <message>
        <source>Give {vm} its entry in vm.conf, and tell vmd of it</source>
        <translation>{vm} seinen Eintrag in vm.conf geben und vmd davon unterrichten</translation>
    </message>
    <message>
        <source>Delete {vm}, its address and the files that are its own</source>
        <translation>{vm}, seine Adresse und die Dateien, die ihm gehören, löschen</translation>
    </message>
    <message>
        <source>Delete {vm} and its address, keep its disk</source>
        <translation>{vm} und seine Adresse löschen, seine Platte behalten</translation>
    </message>
    <message>
        <source>Take out of this parent what enabling has put in, unless VMs need it</source>
        <translation>Aus diesem Host herausnehmen, was das Einschalten hineingebracht hat, sofern keine VM es braucht</translation>
    </message>
    <message>
        <source>Pass the guests&apos; packets on, now and after every boot</source>
        <translation>Die Pakete der Gäste weiterleiten, jetzt und nach jedem Start</translation>
    </message>
    <message>
        <source>Fetch the sets of OpenBSD {release}, and verify them with their publisher&apos;s key</source>
        <translation>Die Sets von OpenBSD {release} holen und mit dem Schlüssel ihres Herausgebers prüfen</translation>
    </message>
    <message>
        <source>Install the guests&apos; firmware</source>
        <translation>Die Firmware der Gäste installieren</translation>
    </message>
    <message>
        <source>Install {package}, where it is missing</source>
        <translation>{package} installieren, wo es fehlt</translation>
    </message>
    <message>
        <source>Make the guests&apos; network of this parent</source>
        <translation>Das Gästenetz dieses Hosts anlegen</translation>
    </message>
    <message>
        <source>Give pf the guests&apos; rules, in an anchor</source>
        <translation>pf die Regeln der Gäste geben, in einem Anker</translation>
    </message>
    <message>
        <source>Pack what {vm} sets itself up from</source>
        <translation>Packen, woraus sich {vm} selbst einrichtet</translation>
    </message>
    <message>
        <source>Find out what this parent can do with VMM</source>
        <translation>Herausfinden, was dieser Host mit VMM kann</translation>
    </message>
    <message>
        <source>Serve the sets to {vm}, its own among them</source>
        <translation>{vm} die Sets anbieten, darunter sein eigenes</translation>
    </message>
    <message>
        <source>Make the installer&apos;s medium of {vm} for the serial console</source>
        <translation>Das Installationsmedium von {vm} für die serielle Konsole herstellen</translation>
    </message>
    <message>
        <source>Restart {vm}</source>
        <translation>{vm} neu starten</translation>
    </message>
    <message>
        <source>Let httpd serve OpenBSD&apos;s sets on the guests&apos; network</source>
        <translation>httpd die Sets von OpenBSD im Gästenetz anbieten lassen</translation>
    </message>
    <message>
        <source>Start {vm} from its disk</source>
        <translation>{vm} von seiner Platte starten</translation>
    </message>
    <message>
        <source>Start {vm} for its installation</source>
        <translation>{vm} für seine Installation starten</translation>
    </message>
    <message>
        <source>Start vmd, with a switch for the guests</source>
        <translation>vmd starten, mit einem Switch für die Gäste</translation>
    </message>
    <message>
        <source>Stop {vm}; switch it off when it does not shut down</source>
        <translation>{vm} anhalten; ausschalten, wenn es nicht herunterfährt</translation>
    </message>
    <message>
        <source>Check that all files of this plan have arrived whole</source>
        <translation>Prüfen, ob alle Dateien dieses Plans ganz angekommen sind</translation>
    </message>
    <message>
        <source>Wait until {vm} answers on its SSH port</source>
        <translation>Warten, bis {vm} auf seinem SSH-Port antwortet</translation>
    </message>
    <message>
        <source>Wait until the installation of {vm} is over, and remove what it was made from</source>
        <translation>Warten, bis die Installation von {vm} vorbei ist, und entfernen, woraus sie gemacht wurde</translation>
    </message>
    <message>
        <source>has to be a /24, such as 10.86.77.0/24</source>
        <translation>muss ein /24 sein, etwa 10.86.77.0/24</translation>
    </message>
    <message>
        <source>VMM guests are on the switch that enabling makes: leave it out, or name it sysmanage</source>
        <translation>VMM-Gäste hängen am Switch, den das Einschalten anlegt: weglassen oder sysmanage nennen</translation>
    </message>
    <message>
        <source>what was done stays; sent again, the plan goes on from there</source>
        <translation>was getan ist, bleibt; noch einmal gesendet, fährt der Plan dort fort</translation>
    </message>
    <message>
        <source>the VM and everything that this plan has made for it are removed</source>
        <translation>die VM und alles, was dieser Plan für sie angelegt hat, wird entfernt</translation>
    </message>
    <message>
        <source>the plan&apos;s own files are removed</source>
        <translation>die eigenen Dateien des Plans werden entfernt</translation>
    </message>
    <message>
        <source>OpenBSD&apos;s installer takes lower-case letters, digits, - and _, at most 31, beginning with a letter, and no system account</source>
        <translation>OpenBSDs Installationsprogramm nimmt Kleinbuchstaben, Ziffern, - und _, höchstens 31, mit einem Buchstaben am Anfang, und kein Systemkonto</translation>
    </message>
    <message>
        <source>What is run in the container, or what it works with</source>
        <translation>Was im Container ausgeführt wird oder womit es arbeitet</translation>
    </message>
    <message>
        <source>skipped when this plan has completed the container before</source>
        <translation>übersprungen, wenn dieser Plan den Container schon fertiggestellt hat</translation>
    </message>
    <message>
        <source>skipped when the container runs already</source>
        <translation>übersprungen, wenn der Container schon läuft</translation>
    </message>
    <message>
        <source>skipped when the container is stopped already</source>
        <translation>übersprungen, wenn der Container schon gestoppt ist</translation>
    </message>
    <message>
        <source>Check whether this machine can run containers</source>
        <translation>Prüfen, ob diese Maschine Container ausführen kann</translation>
    </message>
    <message>
        <source>Check the parent, and that the name {name} is free</source>
        <translation>Den Host prüfen, und ob der Name {name} frei ist</translation>
    </message>
    <message>
        <source>Check that a container could be made now</source>
        <translation>Prüfen, ob jetzt ein Container angelegt werden könnte</translation>
    </message>
    <message>
        <source>Make the container {name} from {image}, which the daemon fetches and keeps</source>
        <translation>Den Container {name} aus {image} anlegen; der Dienst lädt das Abbild und behält es</translation>
    </message>
    <message>
        <source>Delete the container {name} with its file system and its snapshots</source>
        <translation>Den Container {name} mit seinem Dateisystem und seinen Sicherungspunkten löschen</translation>
    </message>
    <message>
        <source>Complete {name} and say where its registration shows</source>
        <translation>{name} fertigstellen und sagen, wo die Anmeldung zu sehen ist</translation>
    </message>
    <message>
        <source>Complete {name} and say how to reach it</source>
        <translation>{name} fertigstellen und sagen, wie er zu erreichen ist</translation>
    </message>
    <message>
        <source>Make a storage pool, a bridge and the default profile, where they lack</source>
        <translation>Speicherpool, Bridge und Standardprofil anlegen, wo sie fehlen</translation>
    </message>
    <message>
        <source>Install LXD or Incus with the parent&apos;s own package manager</source>
        <translation>LXD oder Incus mit der Paketverwaltung des Hosts installieren</translation>
    </message>
    <message>
        <source>List the containers of this parent</source>
        <translation>Die Container dieses Hosts auflisten</translation>
    </message>
    <message>
        <source>Let containers use their bridge, where a firewall is at work</source>
        <translation>Container ihre Bridge nutzen lassen, wo eine Firewall arbeitet</translation>
    </message>
    <message>
        <source>Find out what this parent can do with LXD</source>
        <translation>Herausfinden, was dieser Host mit LXD kann</translation>
    </message>
    <message>
        <source>Restart the container {name}</source>
        <translation>Den Container {name} neu starten</translation>
    </message>
    <message>
        <source>Set {name} up from within: host name, user, the agent</source>
        <translation>{name} von innen einrichten: Hostname, Benutzer, Agent</translation>
    </message>
    <message>
        <source>Start the container {name}</source>
        <translation>Den Container {name} starten</translation>
    </message>
    <message>
        <source>Start the daemon, now and with the parent</source>
        <translation>Den Dienst starten, jetzt und mit dem Host</translation>
    </message>
    <message>
        <source>Start {name} and wait until it has an address</source>
        <translation>{name} starten und warten, bis er eine Adresse hat</translation>
    </message>
    <message>
        <source>Stop the container {name}</source>
        <translation>Den Container {name} stoppen</translation>
    </message>
    <message>
        <source>Bring the agent in {name} to its newest version</source>
        <translation>Den Agenten in {name} auf die neueste Version bringen</translation>
    </message>
    <message>
        <source>what has been installed and set up stays; the plan&apos;s own files are removed</source>
        <translation>was installiert und eingerichtet wurde, bleibt; die eigenen Dateien des Plans werden entfernt</translation>
    </message>
    <message>
        <source>the container and this plan&apos;s files are removed</source>
        <translation>der Container und die Dateien dieses Plans werden entfernt</translation>
    </message>
    <message>
        <source>this plan&apos;s own files are removed</source>
        <translation>die eigenen Dateien dieses Plans werden entfernt</translation>
    </message>
    <message>
        <source>there is no container {subject}</source>
        <translation>es gibt keinen Container {subject}</translation>
    </message>
    <message>
        <source>this plan has completed the container {subject}</source>
        <translation>dieser Plan hat den Container {subject} fertiggestellt</translation>
    </message>
    <message>
        <source>the container {subject} is another one than this plan&apos;s</source>
        <translation>der Container {subject} ist ein anderer als der dieses Plans</translation>
    </message>
    <message>
        <source>the container {subject} is not complete</source>
        <translation>der Container {subject} ist nicht fertig</translation>
    </message>
    <message>
        <source>the container {subject} runs</source>
        <translation>der Container {subject} läuft</translation>
    </message>
    <message>
        <source>the container {subject} does not run</source>
        <translation>der Container {subject} läuft nicht</translation>
    </message>
    <message>
        <source>The agent&apos;s configuration in the guest</source>
        <translation>Die Konfiguration des Agenten im Gast</translation>
    </message>
    <message>
        <source>The service that gives guests addresses</source>
        <translation>Der Dienst, der Gästen Adressen gibt</translation>
    </message>
    <message>
        <source>What the guest runs at its first boot, or works with</source>
        <translation>Was der Gast bei seinem ersten Start ausführt oder womit er arbeitet</translation>
    </message>
    <message>
        <source>What vm-bhyve makes the guest with</source>
        <translation>Woraus vm-bhyve den Gast anlegt</translation>
    </message>
    <message>
        <source>Which step takes this plan&apos;s files away</source>
        <translation>Welcher Schritt die Dateien dieses Plans entfernt</translation>
    </message>
    <message>
        <source>The user&apos;s password hash and keys</source>
        <translation>Passwort-Hash und Schlüssel des Benutzers</translation>
    </message>
    <message>
        <source>What the listing says about the guest</source>
        <translation>Was die Auflistung über den Gast sagt</translation>
    </message>
    <message>
        <source>Somebody has to answer the installer of {vm} on its console (vm console {vm}); user, password and agent of this request are for the record alone.</source>
        <translation>Jemand muss das Installationsprogramm von {vm} an seiner Konsole beantworten (vm console {vm}); Benutzer, Passwort und Agent dieser Anfrage haben hier keine Wirkung.</translation>
    </message>
    <message>
        <source>Let guests in {subnet} out through the parent, by a pf anchor of their own</source>
        <translation>Gäste in {subnet} über den Host hinauslassen, mit einem eigenen pf-Anker</translation>
    </message>
    <message>
        <source>Check whether this machine can run VMs with bhyve</source>
        <translation>Prüfen, ob dieser Rechner VMs mit bhyve ausführen kann</translation>
    </message>
    <message>
        <source>Make the virtual switch {switch}</source>
        <translation>Den virtuellen Switch {switch} anlegen</translation>
    </message>
    <message>
        <source>Make the ZFS volume {dataset} of {size}</source>
        <translation>Das ZFS-Volume {dataset} mit {size} anlegen</translation>
    </message>
    <message>
        <source>Remove the virtual switch {switch}, unless guests are on it</source>
        <translation>Den virtuellen Switch {switch} entfernen, sofern keine Gäste daran hängen</translation>
    </message>
    <message>
        <source>Delete {vm} with its datasets, its metadata and its place among those that start with the parent</source>
        <translation>{vm} löschen, mit Datasets, Metadaten und dem Eintrag für den Start mit dem Host</translation>
    </message>
    <message>
        <source>Let vm-bhyve forget {vm}, keep its disks</source>
        <translation>vm-bhyve {vm} vergessen lassen, die Platten behalten</translation>
    </message>
    <message>
        <source>Destroy the ZFS volume {dataset}, unless it is a guest&apos;s disk</source>
        <translation>Das ZFS-Volume {dataset} zerstören, sofern es keine Platte eines Gasts ist</translation>
    </message>
    <message>
        <source>Take back what enabling has changed; guests that run stop it</source>
        <translation>Zurücknehmen, was das Aktivieren geändert hat; laufende Gäste verhindern es</translation>
    </message>
    <message>
        <source>Stop all guests, then take back what enabling has changed</source>
        <translation>Alle Gäste anhalten, dann zurücknehmen, was das Aktivieren geändert hat</translation>
    </message>
    <message>
        <source>Start {vm} from its installer&apos;s medium</source>
        <translation>{vm} vom Medium seines Installationsprogramms starten</translation>
    </message>
    <message>
        <source>Install vm-bhyve and what it needs</source>
        <translation>vm-bhyve und das dafür Nötige installieren</translation>
    </message>
    <message>
        <source>List the guests of this parent</source>
        <translation>Die Gäste dieses Hosts auflisten</translation>
    </message>
    <message>
        <source>List the virtual switches of this parent, and the subnets that are let out</source>
        <translation>Die virtuellen Switches dieses Hosts und die hinausgelassenen Subnetze auflisten</translation>
    </message>
    <message>
        <source>Load bhyve&apos;s kernel modules, now and at every boot</source>
        <translation>Die Kernelmodule von bhyve laden, jetzt und bei jedem Start</translation>
    </message>
    <message>
        <source>Make {vm} with vm-bhyve: configuration, dataset, empty disk</source>
        <translation>{vm} mit vm-bhyve anlegen: Konfiguration, Dataset, leere Platte</translation>
    </message>
    <message>
        <source>Pack the seed of {vm}</source>
        <translation>Den Seed von {vm} packen</translation>
    </message>
    <message>
        <source>Find out what this parent can do with bhyve</source>
        <translation>Herausfinden, was dieser Host mit bhyve kann</translation>
    </message>
    <message>
        <source>Prepare the disk of {vm} from outside: root grown, user, network, first boot</source>
        <translation>Die Platte von {vm} von außen vorbereiten: Wurzel vergrößern, Benutzer, Netz, erster Start</translation>
    </message>
    <message>
        <source>Let guests in {subnet} out no longer</source>
        <translation>Gäste in {subnet} nicht mehr hinauslassen</translation>
    </message>
    <message>
        <source>Give guests on the switch {switch} addresses by DHCP</source>
        <translation>Gästen am Switch {switch} Adressen per DHCP geben</translation>
    </message>
    <message>
        <source>Set up where the guests will lie</source>
        <translation>Einrichten, wo die Gäste liegen werden</translation>
    </message>
    <message>
        <source>Enable vm-bhyve and copy its templates</source>
        <translation>vm-bhyve aktivieren und seine Vorlagen kopieren</translation>
    </message>
    <message>
        <source>Stop {vm}: ask it first, switch it off at the end of the bound</source>
        <translation>{vm} anhalten: erst bitten, nach Ablauf der Frist ausschalten</translation>
    </message>
    <message>
        <source>Write the prepared disk of {vm} to its volume</source>
        <translation>Die vorbereitete Platte von {vm} auf ihr Volume schreiben</translation>
    </message>
    <message>
        <source>Check that all files of this plan are there and unchanged</source>
        <translation>Prüfen, dass alle Dateien dieses Plans da und unverändert sind</translation>
    </message>
    <message>
        <source>Wait until the first boot of {vm} has ended</source>
        <translation>Warten, bis der erste Start von {vm} zu Ende ist</translation>
    </message>
    <message>
        <source>Write the image to the disk of {vm}</source>
        <translation>Das Abbild auf die Platte von {vm} schreiben</translation>
    </message>
    <message>
        <source>What earlier steps have set up stays, for another try; disabling takes it back</source>
        <translation>Was frühere Schritte eingerichtet haben, bleibt für einen weiteren Versuch; das Deaktivieren nimmt es zurück</translation>
    </message>
    <message>
        <source>Takes back everything that this plan has made</source>
        <translation>Nimmt alles zurück, was dieser Plan angelegt hat</translation>
    </message>
    <message>
        <source>Removes this plan&apos;s own files</source>
        <translation>Entfernt die eigenen Dateien dieses Plans</translation>
    </message>
    <message>
        <source>must be the name of a dataset below a pool such as zroot/vm</source>
        <translation>muss der Name eines Datasets unter einem Pool sein, etwa zroot/vm</translation>
    </message>
    <message>
        <source>has no effect with iso_path: somebody answers the installer</source>
        <translation>hat mit iso_path keine Wirkung: Jemand beantwortet das Installationsprogramm</translation>
    </message>
    <message>
        <source>must be the address of one network card such as 58:9c:fc:12:34:56</source>
        <translation>muss die Adresse einer einzelnen Netzwerkkarte sein, etwa 58:9c:fc:12:34:56</translation>
    </message>
    <message>
        <source>needs the name of an ISO image, which ends in .iso</source>
        <translation>braucht den Namen eines ISO-Abbilds, der auf .iso endet</translation>
    </message>
    <message>
        <source>has no effect on {what}: its disk is prepared from outside</source>
        <translation>hat auf {what} keine Wirkung: Die Platte wird von außen vorbereitet</translation>
    </message>
    <message>
        <source>needs two characters or more, and a letter or a digit at both ends: vm-bhyve takes no other</source>
        <translation>braucht mindestens zwei Zeichen und an beiden Enden einen Buchstaben oder eine Ziffer: vm-bhyve nimmt keinen anderen</translation>
    </message>
    <message>
        <source>is needed: NAT is for a subnet of guests</source>
        <translation>wird gebraucht: NAT gilt für ein Subnetz von Gästen</translation>
    </message>
    <message>
        <source>may hold letters, digits and underscores, and begins with a letter or a digit: vm-bhyve keeps it in a shell variable</source>
        <translation>darf Buchstaben, Ziffern und Unterstriche enthalten und beginnt mit einem Buchstaben oder einer Ziffer: vm-bhyve legt ihn in einer Shell-Variablen ab</translation>
    </message>
    <message>
        <source>What the parent&apos;s init starts once after the boot</source>
        <translation>Was das Init des Hosts nach dem Start einmal ausführt</translation>
    </message>
    <message>
        <source>The parent&apos;s own init starts the children again: one script, once, without a server.</source>
        <translation>Das Init des Hosts startet die Child-Hosts wieder: ein Skript, einmal, ohne Server.</translation>
    </message>
    <message>
        <source>Nobody starts the children again by itself: send the plan reboot-restore after the boot.</source>
        <translation>Niemand startet die Child-Hosts von selbst wieder: nach dem Neustart den Plan reboot-restore senden.</translation>
    </message>
    <message>
        <source>Have the parent&apos;s init start the children after the boot, once</source>
        <translation>Das Init des Hosts die Child-Hosts nach dem Neustart einmal starten lassen</translation>
    </message>
    <message>
        <source>Reboot the parent in a minute</source>
        <translation>Den Host in einer Minute neu starten</translation>
    </message>
    <message>
        <source>Start the children that ran before the reboot</source>
        <translation>Die Child-Hosts starten, die vor dem Neustart liefen</translation>
    </message>
    <message>
        <source>Write down which children run, of all hypervisors of this parent</source>
        <translation>Aufschreiben, welche Child-Hosts laufen, von allen Hypervisoren dieses Hosts</translation>
    </message>
    <message>
        <source>Ask all children to stop, and end those that do not within {seconds} s</source>
        <translation>Alle Child-Hosts herunterfahren lassen und beenden, was nach {seconds} s noch läuft</translation>
    </message>
    <message>
        <source>the list stays: it is what starts the children again</source>
        <translation>die Liste bleibt: mit ihr werden die Child-Hosts wieder gestartet</translation>
    </message>
    <message>
        <source>what has stopped is started again, and nothing is left to be done at a boot</source>
        <translation>was gestoppt ist, wird wieder gestartet, und für einen Neustart bleibt nichts zurück</translation>
    </message>
    <message>
        <source>{path} is no path that Windows takes as it stands: a device&apos;s name, a dot at its end, a character that means something else</source>
        <translation>{path} ist kein Pfad, den Windows so nimmt: der Name eines Geräts, ein Punkt am Ende, ein Zeichen mit anderer Bedeutung</translation>
    </message>
    <message>
        <source>Write the whole path with plain names and single backslashes.</source>
        <translation>Den ganzen Pfad mit einfachen Namen und einzelnen umgekehrten Schrägstrichen schreiben.</translation>
    </message>
    <message>
        <source>asks for sudo or a POSIX shell, and a Windows parent has neither</source>
        <translation>verlangt sudo oder eine POSIX-Shell, und ein Windows-Host hat keins von beiden</translation>
    </message>
    <message>
        <source>Call the program itself, or powershell.exe with a script of the plan.</source>
        <translation>Das Programm selbst aufrufen, oder powershell.exe mit einem Skript des Plans.</translation>
    </message>
    <message>
        <source>PowerShell is started as for a person: with the account&apos;s profile, questions, or a policy that runs no script</source>
        <translation>PowerShell wird wie für einen Menschen gestartet: mit dem Profil des Kontos, mit Fragen oder mit einer Richtlinie, die kein Skript ausführt</translation>
    </message>
    <message>
        <source>Give -NoProfile -NonInteractive -ExecutionPolicy Bypass.</source>
        <translation>-NoProfile -NonInteractive -ExecutionPolicy Bypass angeben.</translation>
    </message>
    <message>
        <source>{path} is not ASCII: Windows PowerShell reads it in the code page of its machine</source>
        <translation>{path} ist nicht ASCII: Windows PowerShell liest es in der Codepage seines Rechners</translation>
    </message>
    <message>
        <source>Spell such characters as numbers ([char]0x00E9).</source>
        <translation>Solche Zeichen als Zahlen schreiben ([char]0x00E9).</translation>
    </message>
    <message>
        <source>deletes whatever has this name now, with its disk</source>
        <translation>löscht, was diesen Namen jetzt trägt, mit seiner Platte</translation>
    </message>
    <message>
        <source>Compare the GUID that was listed first (action delete with wsl_guid).</source>
        <translation>Vorher mit der GUID vergleichen, die aufgelistet war (Aktion delete mit wsl_guid).</translation>
    </message>
    <message>
        <source>must be a GUID, as the listing of a Windows parent shows it</source>
        <translation>muss eine GUID sein, wie die Auflistung eines Windows-Hosts sie zeigt</translation>
    </message>
    <message>
        <source>must not end with a dot, or be the name of a device of Windows (con, nul, com1, …)</source>
        <translation>darf nicht mit einem Punkt enden und nicht der Name eines Geräts von Windows sein (con, nul, com1, …)</translation>
    </message>
    <message>
        <source>What is run in the distribution, or what it works with</source>
        <translation>Was in der Distribution ausgeführt wird, oder womit es arbeitet</translation>
    </message>
    <message>
        <source>The distribution&apos;s own settings: systemd, its first user, its name</source>
        <translation>Die eigenen Einstellungen der Distribution: systemd, ihr erster Benutzer, ihr Name</translation>
    </message>
    <message>
        <source>Windows ends a distribution when nothing runs in it that was started from Windows, services or not: the parent&apos;s agent keeps such a process, without an agent somebody has to.</source>
        <translation>Windows beendet eine Distribution, in der nichts läuft, was von Windows aus gestartet wurde, ob mit Diensten oder ohne: Der Agent des Hosts hält einen solchen Prozess; ohne Agent muss es jemand anders tun.</translation>
    </message>
    <message>
        <source>No wsl_guid was given: what has the name when the plan runs is deleted, even if it was made anew meanwhile. The action list tells the GUID.</source>
        <translation>wsl_guid fehlt: Gelöscht wird, was den Namen trägt, wenn der Plan läuft, auch wenn es inzwischen neu angelegt wurde. Die Aktion list nennt die GUID.</translation>
    </message>
    <message>
        <source>Windows may have to be restarted before WSL can be used: the last line of the result says so (reboot_required).</source>
        <translation>Bevor WSL benutzt werden kann, braucht Windows vielleicht einen Neustart: Die letzte Zeile des Ergebnisses sagt es (reboot_required).</translation>
    </message>
    <message>
        <source>Check that the name {name} still belongs to the distribution that was listed</source>
        <translation>Prüfen, dass der Name {name} noch der Distribution gehört, die aufgelistet war</translation>
    </message>
    <message>
        <source>Delete the distribution {name} with its disk</source>
        <translation>Die Distribution {name} mit ihrer Platte löschen</translation>
    </message>
    <message>
        <source>Install WSL without a distribution, and say whether Windows has to be restarted</source>
        <translation>WSL ohne Distribution installieren und sagen, ob Windows einen Neustart braucht</translation>
    </message>
    <message>
        <source>Make the distribution {name} from {distribution}, which wsl.exe fetches</source>
        <translation>Die Distribution {name} aus {distribution} anlegen, das wsl.exe herunterlädt</translation>
    </message>
    <message>
        <source>List the distributions of the agent&apos;s account, with their GUIDs</source>
        <translation>Die Distributionen des Kontos, unter dem der Agent läuft, mit ihren GUIDs auflisten</translation>
    </message>
    <message>
        <source>Find out what this parent can do with WSL</source>
        <translation>Herausfinden, was dieser Host mit WSL kann</translation>
    </message>
    <message>
        <source>Set {name} up from within: systemd, host name, user, the agent</source>
        <translation>{name} von innen einrichten: systemd, Hostname, Benutzer, Agent</translation>
    </message>
    <message>
        <source>Start the distribution {name}</source>
        <translation>Die Distribution {name} starten</translation>
    </message>
    <message>
        <source>Stop the distribution {name}</source>
        <translation>Die Distribution {name} anhalten</translation>
    </message>
    <message>
        <source>Close this plan&apos;s folder to other users, and check that all its files have arrived whole</source>
        <translation>Den Ordner dieses Plans für andere Benutzer sperren und prüfen, dass alle seine Dateien vollständig angekommen sind</translation>
    </message>
    <message>
        <source>what has been installed stays; the plan&apos;s own files are removed</source>
        <translation>was installiert wurde, bleibt; die eigenen Dateien des Plans werden entfernt</translation>
    </message>
    <message>
        <source>the distribution and this plan&apos;s files are removed</source>
        <translation>die Distribution und die Dateien dieses Plans werden entfernt</translation>
    </message>
    <message>
        <source>What Windows starts once after the boot</source>
        <translation>Was Windows nach dem Start einmal ausführt</translation>
    </message>
    <message>
        <source>Windows starts the distributions again: one scheduled task of the agent&apos;s account, once, without a server.</source>
        <translation>Windows startet die Distributionen wieder: eine geplante Aufgabe des Kontos des Agenten, einmal, ohne Server.</translation>
    </message>
    <message>
        <source>Nobody starts the distributions again by itself: send the plan reboot-restore after the boot.</source>
        <translation>Von selbst startet niemand die Distributionen wieder: Senden Sie nach dem Start den Plan reboot-restore.</translation>
    </message>
    <message>
        <source>This is about the distributions of the agent&apos;s account. An agent that keeps distributions running starts all of them when it starts itself, what was stopped before, too.</source>
        <translation>Es geht um die Distributionen des Kontos, unter dem der Agent läuft. Ein Agent, der Distributionen am Laufen hält, startet bei seinem eigenen Start alle, auch die vorher angehaltenen.</translation>
    </message>
    <message>
        <source>Have Windows start the distributions after the boot, once</source>
        <translation>Windows die Distributionen nach dem Start einmal starten lassen</translation>
    </message>
    <message>
        <source>Restart Windows in 20 seconds</source>
        <translation>Windows in 20 Sekunden neu starten</translation>
    </message>
    <message>
        <source>Start the distributions that ran before the reboot</source>
        <translation>Die Distributionen starten, die vor dem Neustart liefen</translation>
    </message>
    <message>
        <source>Write down which distributions of the agent&apos;s account run</source>
        <translation>Notieren, welche Distributionen des Kontos des Agenten laufen</translation>
    </message>
    <message>
        <source>Ask all distributions to stop, and end those that do not within {seconds} s</source>
        <translation>Alle Distributionen anhalten lassen und die beenden, die nicht binnen {seconds} s anhalten</translation>
    </message>
    <message>
        <source>the list stays: it is what starts the distributions again</source>
        <translation>die Liste bleibt: Mit ihr werden die Distributionen wieder gestartet</translation>
    </message>
    <message>
        <source>there is no bridge {subject}</source>
        <translation>es gibt keine Bridge {subject}</translation>
    </message>
    <message>
        <source>there is a bridge {subject}</source>
        <translation>es gibt eine Bridge {subject}</translation>
    </message>
    <message>
        <source>this plan has not completed the container {subject}</source>
        <translation>dieser Plan hat den Container {subject} nicht fertiggestellt</translation>
    </message>
    <message>
        <source>there is no such VM {subject}</source>
        <translation>eine solche VM {subject} gibt es nicht</translation>
    </message>
    <message>
        <source>there is the VM {subject}</source>
        <translation>es gibt die VM {subject}</translation>
    </message>
    <message>
        <source>no other VM has the name {subject}</source>
        <translation>keine andere VM heißt {subject}</translation>
    </message>
    <message>
        <source>the name {subject} belongs to another VM</source>
        <translation>der Name {subject} gehört einer anderen VM</translation>
    </message>
    <message>
        <source>the VM {subject} does not run</source>
        <translation>die VM {subject} läuft nicht</translation>
    </message>
    <message>
        <source>the VM {subject} runs</source>
        <translation>die VM {subject} läuft</translation>
    </message>
    <message>
        <source>{subject} is not there</source>
        <translation>{subject} ist nicht da</translation>
    </message>
    <message>
        <source>{subject} is there</source>
        <translation>{subject} ist da</translation>
    </message>
    <message>
        <source>{subject} has another content, or is not there</source>
        <translation>{subject} hat einen anderen Inhalt oder ist nicht da</translation>
    </message>
    <message>
        <source>{subject} has this content already</source>
        <translation>{subject} hat diesen Inhalt schon</translation>
    </message>
    <message>
        <source>less than {size} is free in {subject}</source>
        <translation>in {subject} sind weniger als {size} frei</translation>
    </message>
    <message>
        <source>{size} or more are free in {subject}</source>
        <translation>in {subject} sind {size} oder mehr frei</translation>
    </message>
    <message>
        <source>libvirt&apos;s network {subject} is not active, or not there</source>
        <translation>libvirts Netz {subject} ist nicht aktiv oder nicht da</translation>
    </message>
    <message>
        <source>libvirt&apos;s network {subject} is active</source>
        <translation>libvirts Netz {subject} ist aktiv</translation>
    </message>
    <message>
        <source>the program {subject} is not installed</source>
        <translation>das Programm {subject} ist nicht installiert</translation>
    </message>
    <message>
        <source>the program {subject} is installed</source>
        <translation>das Programm {subject} ist installiert</translation>
    </message>
    <message>
        <source>{subject} does not say that this plan has completed the VM</source>
        <translation>{subject} sagt nicht, dass dieser Plan die VM fertiggestellt hat</translation>
    </message>
    <message>
        <source>must be a whole number of bytes</source>
        <translation>muss eine ganze Zahl von Bytes sein</translation>
    </message>
    <message>
        <source>must be true, false or a SHA-256 in lower-case hexadecimal digits</source>
        <translation>muss true, false oder ein SHA-256 in kleingeschriebenen hexadezimalen Ziffern sein</translation>
    </message>
    <message>
        <source>is no fact of a guest</source>
        <translation>ist keine Tatsache über einen Gast</translation>
    </message>
    <message>
        <source>is no section of facts</source>
        <translation>ist kein Abschnitt von Tatsachen</translation>
    </message>
    <message>
        <source>an earlier step fails, and the plan ends there</source>
        <translation>ein früherer Schritt schlägt fehl, und der Plan endet dort</translation>
    </message>
    <message>
        <source>wsl.exe&apos;s own list had no {distribution} in August 2026, but {successor}. The parent&apos;s list is read before anything is touched.</source>
        <translation>In der Liste von wsl.exe stand im August 2026 kein {distribution}, aber {successor}. Die Liste des Hosts wird gelesen, bevor etwas angerührt wird.</translation>
    </message>
    <message>
        <source>must be a network in which guests can have addresses, not a loopback, link-local, multicast, IPv4-mapped or reserved one</source>
        <translation>muss ein Netz sein, in dem Gäste Adressen haben können, kein Loopback-, link-lokales, Multicast-, IPv4-mapped oder reserviertes</translation>
    </message>
    <message>
        <source>Check that this parent can take the image</source>
        <translation>Prüfen, ob dieser Host das Abbild aufnehmen kann</translation>
    </message>
    <message>
        <source>Say what is in the cache now, remove the plan&apos;s files</source>
        <translation>Sagen, was nun im Zwischenspeicher liegt, und die Dateien des Plans entfernen</translation>
    </message>
    <message>
        <source>this plan&apos;s files are removed; a verified image, and what has come of one so far, stay in the cache</source>
        <translation>die Dateien dieses Plans werden entfernt; ein geprüftes Abbild und was von einem bisher gekommen ist, bleiben im Zwischenspeicher</translation>
    </message>
    <message>
        <source>lies on the parent already: only an image of a URL can be fetched</source>
        <translation>liegt schon auf dem Host: Nur ein Abbild mit einer URL kann geholt werden</translation>
    </message>
    <message>
        <source>is needed, or base_image_path: which image is to be fetched</source>
        <translation>wird gebraucht, oder base_image_path: welches Abbild geholt werden soll</translation>
    </message>
    <message>
        <source>{path}: is there already, and is not overwritten</source>
        <translation>{path}: gibt es schon und wird nicht überschrieben</translation>
    </message>
    <message>
        <source>{subject} shares no addresses with what the parent reaches elsewhere</source>
        <translation>{subject} teilt keine Adressen mit dem, was der Host anderswo erreicht</translation>
    </message>
    <message>
        <source>{subject} overlaps with what the parent reaches elsewhere</source>
        <translation>{subject} überschneidet sich mit dem, was der Host anderswo erreicht</translation>
    </message>
    <message>
        <source>must be a subnet with its prefix length, such as 10.0.0.0/8</source>
        <translation>muss ein Subnetz mit seiner Präfixlänge sein, etwa 10.0.0.0/8</translation>
    </message>
    <message>
        <source>{path} has been changed: its SHA-256 is not the one that the bundle lists</source>
        <translation>{path} wurde verändert: die SHA-256 ist nicht die, die das Bündel nennt</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder: no bundle of ours holds such a thing</source>
        <translation>{path} ist weder eine Datei noch ein Ordner: So etwas enthält kein Bündel dieses Programms</translation>
    </message>
    <message>
        <source>{path} is missing</source>
        <translation>{path} fehlt</translation>
    </message>
    <message>
        <source>{path} is not listed in SHA256SUMS: it has been added</source>
        <translation>{path} steht nicht in SHA256SUMS: Es wurde hinzugefügt</translation>
    </message>
    <message>
        <source>is a tar, but no bundle: not all of it lies in one folder</source>
        <translation>ist ein Tar, aber kein Bündel: Nicht alles liegt in einem Ordner</translation>
    </message>
    <message>
        <source>has been packed anew or changed around its files; take the tar as it was exported</source>
        <translation>wurde neu gepackt oder außerhalb seiner Dateien verändert; nehmen Sie das Tar, wie es exportiert wurde</translation>
    </message>
    <message>
        <source>has a signature that is not good: it was changed, or signed by somebody else</source>
        <translation>hat eine ungültige Signatur: Es wurde verändert oder von jemand anderem signiert</translation>
    </message>
    <message>
        <source>has a SHA256SUMS that cannot be read</source>
        <translation>hat eine SHA256SUMS, die nicht zu lesen ist</translation>
    </message>
    <message>
        <source>is larger than 64 MiB</source>
        <translation>ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>holds {path} twice</source>
        <translation>enthält {path} zweimal</translation>
    </message>
    <message>
        <source>cannot be read as a tar: it is damaged or not complete</source>
        <translation>ist als Tar nicht zu lesen: Es ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>is damaged: it does not have its own checksum</source>
        <translation>ist beschädigt: Die eigene Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>is no public key of signify or minisign (two lines: a comment, and &quot;RW&quot; with 54 more letters)</source>
        <translation>ist kein öffentlicher Schlüssel von signify oder minisign (zwei Zeilen: ein Kommentar, und „RW“ mit 54 weiteren Zeichen)</translation>
    </message>
    <message>
        <source>is no secret key of signify or minisign</source>
        <translation>ist kein geheimer Schlüssel von signify oder minisign</translation>
    </message>
    <message>
        <source>is protected by a password, and none was given</source>
        <translation>ist durch ein Passwort geschützt, und es wurde keines angegeben</translation>
    </message>
    <message>
        <source>is protected by a password in signify&apos;s way, which is not read here: make a key without (signify -G -n) or with minisign</source>
        <translation>ist auf die Art von signify durch ein Passwort geschützt, was hier nicht gelesen wird: Machen Sie einen Schlüssel ohne (signify -G -n) oder mit minisign</translation>
    </message>
    <message>
        <source>asks for more work or memory than any key of minisign</source>
        <translation>verlangt mehr Rechenzeit oder Speicher als jeder Schlüssel von minisign</translation>
    </message>
    <message>
        <source>does not open with this password</source>
        <translation>lässt sich mit diesem Passwort nicht öffnen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>SysManage Virtualization</source>
        <translation>SysManage Virtualisierung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sysmanage::link::ActivityStore</name>
    <message>
        <source>What is sent cannot be written down in %1.</source>
        <translation>Was gesendet wird, lässt sich nicht in %1 festhalten.</translation>
    </message>
</context>
<context>
    <name>sysmanage::link::ApplicationLink</name>
    <message>
        <source>Safe reboot of %1</source>
        <translation>Sicherer Neustart von %1</translation>
    </message>
    <message>
        <source>The host is back, and its children run again.</source>
        <translation>Der Host ist wieder da, und seine Kinder laufen wieder.</translation>
    </message>
    <message>
        <source>The server does not move it on. Look at it.</source>
        <translation>Der Server führt ihn nicht weiter. Sehen Sie nach.</translation>
    </message>
    <message>
        <source>Done on %1.</source>
        <translation>Auf %1 erledigt.</translation>
    </message>
    <message>
        <source>Failed on %1.</source>
        <translation>Auf %1 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Created on %1.</source>
        <translation>Auf %1 erstellt.</translation>
    </message>
    <message>
        <source>Its creation failed: %1</source>
        <translation>Die Erstellung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source> These children ran before: %1.</source>
        <translation> Diese Kinder liefen vorher: %1.</translation>
    </message>
    <message>
        <source>It is in the server’s list of %1.</source>
        <translation>Es steht in der Liste des Servers zu %1.</translation>
    </message>
    <message>
        <source>Its plan’s time is over, and it is not in the server’s list of %1. Look at the host: nothing of the result can be read back.</source>
        <translation>Die Zeit des Plans ist um, und es steht nicht in der Liste des Servers zu %1. Sehen Sie am Host nach: Vom Ergebnis kann nichts zurückgelesen werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: what belongs there is forgotten when the program ends.</source>
        <translation>%1 kann nicht geschrieben werden: Was dorthin gehört, ist vergessen, wenn das Programm endet.</translation>
    </message>
</context>
<context>
    <name>sysmanage::link::Diagnosis</name>
    <message numerus="yes">
        <source>No answer in %n second(s)</source>
        <translation>
            <numerusform>Keine Antwort in %n Sekunde</numerusform>
            <numerusform>Keine Antwort in %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>SysManage API</source>
        <translation>SysManage-API</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Address that guests get</source>
        <translation>Adresse für Gäste</translation>
    </message>
    <message>
        <source>Guests behind NAT</source>
        <translation>Gäste hinter NAT</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>The v1 API answers</source>
        <translation>Die v1-API antwortet</translation>
    </message>
    <message>
        <source>The v1 API of SysManage %1 answers</source>
        <translation>Die v1-API von SysManage %1 antwortet</translation>
    </message>
    <message>
        <source>The documented API (/api) answers</source>
        <translation>Die dokumentierte API (/api) antwortet</translation>
    </message>
    <message>
        <source>The server does not tell its version; the sign-in finds its API</source>
        <translation>Der Server nennt seine Version nicht; die Anmeldung findet seine API</translation>
    </message>
    <message>
        <source>This is probably the web interface (port 3000). The API is at the server’s https address, or at port 8080 (8443 with TLS).</source>
        <translation>Das ist wahrscheinlich die Weboberfläche (Port 3000). Die API liegt unter der https-Adresse des Servers oder an Port 8080 (8443 mit TLS).</translation>
    </message>
    <message>
        <source>Signed in with an API key</source>
        <translation>Mit einem API-Schlüssel angemeldet</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Als %1 angemeldet</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Sign in, and look again: the next steps need it.</source>
        <translation>Melden Sie sich an, und prüfen Sie noch einmal: Die nächsten Schritte brauchen es.</translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlen: %1</translation>
    </message>
    <message>
        <source>Being administrator opens no role: somebody has to give them in the web interface, under the user’s security roles.</source>
        <translation>Administrator zu sein bringt keine Rollen: Jemand muss sie in der Weboberfläche vergeben, unter den Sicherheitsrollen des Benutzers.</translation>
    </message>
    <message>
        <source>An administrator gives them in the web interface, under the user’s security roles.</source>
        <translation>Ein Administrator vergibt sie in der Weboberfläche, unter den Sicherheitsrollen des Benutzers.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1; not licensed or not loaded: %2</source>
        <translation>%1; nicht lizenziert oder nicht geladen: %2</translation>
    </message>
    <message>
        <source>container_engine is for LXD, WSL and all lists of children; virtualization_engine for KVM, bhyve and VMM. A licence is entered in the web interface; a licensed module is loaded when the server starts.</source>
        <translation>container_engine ist für LXD, WSL und alle Listen von Kindern da, virtualization_engine für KVM, bhyve und VMM. Eine Lizenz wird in der Weboberfläche eingegeben; ein lizenziertes Modul wird beim Start des Servers geladen.</translation>
    </message>
    <message>
        <source>The system’s proxy %1 resolves it</source>
        <translation>Der Proxy des Systems, %1, löst ihn auf</translation>
    </message>
    <message>
        <source>It is an address</source>
        <translation>Es ist eine Adresse</translation>
    </message>
    <message>
        <source>“%1” cannot be resolved: %2</source>
        <translation>„%1“ lässt sich nicht auflösen: %2</translation>
    </message>
    <message>
        <source>Look for a slip in the server’s address, or whether this machine asks the right DNS server (a VPN may be missing).</source>
        <translation>Suchen Sie in der Adresse des Servers nach einem Tippfehler, oder prüfen Sie, ob diese Maschine den richtigen DNS-Server fragt (vielleicht fehlt ein VPN).</translation>
    </message>
    <message>
        <source>Resolved to %1 in %2 ms</source>
        <translation>In %2 ms zu %1 aufgelöst</translation>
    </message>
    <message>
        <source>Through the proxy %1</source>
        <translation>Über den Proxy %1</translation>
    </message>
    <message>
        <source>Nothing listens at port %1 of this machine. Is the server started (systemctl status sysmanage)? Its API is at port 8080, or 8443 with TLS.</source>
        <translation>An Port %1 dieser Maschine lauscht nichts. Ist der Server gestartet (systemctl status sysmanage)? Seine API liegt an Port 8080, mit TLS an 8443.</translation>
    </message>
    <message>
        <source>Nothing listens at port %1 there, or only for the machine itself. The API is at port 8080 (8443 with TLS), or behind the web server at 443. If “api.host” in /etc/sysmanage.yaml on the server is “localhost” or 127.0.0.1, set it to 0.0.0.0 and restart the server, or use its https address.</source>
        <translation>An Port %1 lauscht dort nichts oder nur für die Maschine selbst. Die API liegt an Port 8080 (8443 mit TLS) oder hinter dem Webserver an 443. Steht „api.host“ in /etc/sysmanage.yaml auf dem Server auf „localhost“ oder 127.0.0.1, setzen Sie es auf 0.0.0.0 und starten Sie den Server neu, oder verwenden Sie seine https-Adresse.</translation>
    </message>
    <message>
        <source>Connected to %1 in %2 ms</source>
        <translation>In %2 ms mit %1 verbunden</translation>
    </message>
    <message>
        <source>Port %1 is usually the web interface. The API is at port 8080, or 8443 with TLS.</source>
        <translation>Port %1 ist meist die Weboberfläche. Die API liegt an Port 8080, mit TLS an 8443.</translation>
    </message>
    <message>
        <source>Port %1 refuses connections</source>
        <translation>Port %1 lehnt Verbindungen ab</translation>
    </message>
    <message>
        <source>No answer from port %1</source>
        <translation>Keine Antwort von Port %1</translation>
    </message>
    <message>
        <source>A firewall between this machine and the server may drop the packets: let port %1 through.</source>
        <translation>Vielleicht verwirft eine Firewall zwischen dieser Maschine und dem Server die Pakete: Lassen Sie Port %1 durch.</translation>
    </message>
    <message>
        <source>Look whether the machine is up and whether there is a way to its network.</source>
        <translation>Prüfen Sie, ob die Maschine läuft und ob es einen Weg in ihr Netz gibt.</translation>
    </message>
    <message>
        <source>Not encrypted, and it stays on this machine</source>
        <translation>Nicht verschlüsselt, und es bleibt auf dieser Maschine</translation>
    </message>
    <message>
        <source>Not encrypted: passwords can be read and changed on their way</source>
        <translation>Nicht verschlüsselt: Passwörter können unterwegs gelesen und geändert werden</translation>
    </message>
    <message>
        <source>Use the server’s https address. Without one, set “api.keyFile” and “api.certFile” in /etc/sysmanage.yaml on the server.</source>
        <translation>Verwenden Sie die https-Adresse des Servers. Gibt es keine, setzen Sie „api.keyFile“ und „api.certFile“ in /etc/sysmanage.yaml auf dem Server.</translation>
    </message>
    <message>
        <source>No encryption could be agreed upon: %1</source>
        <translation>Eine Verschlüsselung ließ sich nicht vereinbaren: %1</translation>
    </message>
    <message>
        <source>Perhaps the server does not speak TLS at port %1: look at its address, http or https.</source>
        <translation>Vielleicht spricht der Server an Port %1 kein TLS: Prüfen Sie seine Adresse, http oder https.</translation>
    </message>
    <message>
        <source>The certificate is the one that you have trusted; valid until %1</source>
        <translation>Das Zertifikat ist das, dem Sie vertraut haben; gültig bis %1</translation>
    </message>
    <message>
        <source>It is another certificate than the one that you have trusted</source>
        <translation>Es ist ein anderes Zertifikat als das, dem Sie vertraut haben</translation>
    </message>
    <message>
        <source>Ask the server’s administrator whether it was renewed, and compare the fingerprint: %1</source>
        <translation>Fragen Sie den Administrator des Servers, ob es erneuert wurde, und vergleichen Sie den Fingerabdruck: %1</translation>
    </message>
    <message>
        <source>The certificate is trusted; valid until %1</source>
        <translation>Dem Zertifikat wird vertraut; gültig bis %1</translation>
    </message>
    <message>
        <source>Give the certificate authority’s file in the server’s settings, or sign in and trust this certificate after comparing its fingerprint: %1</source>
        <translation>Geben Sie in den Einstellungen des Servers die Datei der Zertifizierungsstelle an, oder melden Sie sich an, und vertrauen Sie diesem Zertifikat nach einem Vergleich seines Fingerabdrucks: %1</translation>
    </message>
    <message>
        <source>“%1” leads to this machine itself</source>
        <translation>„%1“ führt zu dieser Maschine selbst</translation>
    </message>
    <message>
        <source>A guest that uses this name must resolve it to the server’s own address: look at /etc/hosts and DNS.</source>
        <translation>Ein Gast, der diesen Namen verwendet, muss ihn zur eigenen Adresse des Servers auflösen: Prüfen Sie /etc/hosts und DNS.</translation>
    </message>
    <message>
        <source>“%1” is the guest itself for a guest</source>
        <translation>„%1“ ist für einen Gast der Gast selbst</translation>
    </message>
    <message>
        <source>Enter an address of the server that its guests can reach in its settings here.</source>
        <translation>Tragen Sie hier in den Einstellungen des Servers eine Adresse ein, die seine Gäste erreichen.</translation>
    </message>
    <message>
        <source>Use %1 as the server’s address instead: it answers there, too.</source>
        <translation>Verwenden Sie stattdessen %1 als Adresse des Servers: Er antwortet auch dort.</translation>
    </message>
    <message>
        <source>%1, and the server listens for this machine alone</source>
        <translation>%1, und der Server lauscht nur für diese Maschine</translation>
    </message>
    <message>
        <source>Set “api.host” in /etc/sysmanage.yaml to 0.0.0.0, restart the server, and use this machine’s own address.</source>
        <translation>Setzen Sie „api.host“ in /etc/sysmanage.yaml auf 0.0.0.0, starten Sie den Server neu, und verwenden Sie die eigene Adresse dieser Maschine.</translation>
    </message>
    <message>
        <source>The hosts are not known</source>
        <translation>Die Hosts sind nicht bekannt</translation>
    </message>
    <message>
        <source>The server is none of the parents: guests reach it through their parent</source>
        <translation>Der Server ist keiner der Hosts: Gäste erreichen ihn über ihren Host</translation>
    </message>
    <message>
        <source>The server runs on the parent %1</source>
        <translation>Der Server läuft auf dem Host %1</translation>
    </message>
    <message>
        <source>Guests in libvirt’s NAT network come from 192.168.122.0/24. Let them through to port %1 in that parent’s firewall, for example: ufw allow from 192.168.122.0/24 to any port %1 proto tcp</source>
        <translation>Gäste im NAT-Netz von libvirt kommen aus 192.168.122.0/24. Lassen Sie sie in der Firewall dieses Hosts zu Port %1 durch, zum Beispiel: ufw allow from 192.168.122.0/24 to any port %1 proto tcp</translation>
    </message>
    <message>
        <source>The server took the question and does not answer it: look on it whether it is busy (journalctl -u sysmanage), and whether what stands before it lets long answers through.</source>
        <translation>Der Server hat die Anfrage angenommen und beantwortet sie nicht: Sehen Sie dort nach, ob er ausgelastet ist (journalctl -u sysmanage), und ob das, was vor ihm steht, lange Antworten durchlässt.</translation>
    </message>
    <message>
        <source>The system is asked for its proxy, and does not answer: look at the proxy settings of the desktop, or at a proxy configuration script that cannot be fetched.</source>
        <translation>Das System wird nach seinem Proxy gefragt und antwortet nicht: Sehen Sie die Proxy-Einstellungen der Arbeitsumgebung an, oder ein Proxy-Konfigurationsskript, das nicht geholt werden kann.</translation>
    </message>
</context>
<context>
    <name>sysmanage::link::ProfileStore</name>
    <message>
        <source>The list of servers in %1 could not be read whole. It was copied to %2, and what could be read is used.</source>
        <translation>Die Liste der Server in %1 war nicht vollständig lesbar. Sie wurde nach %2 kopiert, und was lesbar war, wird verwendet.</translation>
    </message>
    <message>
        <source>The list of servers in %1 could not be read whole, nor copied. What could be read is used.</source>
        <translation>Die Liste der Server in %1 war nicht vollständig lesbar und ließ sich nicht kopieren. Was lesbar war, wird verwendet.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui</name>
    <message>
        <source>Their disks and everything on them are deleted: files, applications, configuration. Nothing brings them back.</source>
        <translation>Ihre Platten und alles darauf werden gelöscht: Dateien, Anwendungen, Konfiguration. Nichts bringt sie zurück.</translation>
    </message>
    <message>
        <source>Its disk and everything on it is deleted: files, applications, configuration. Nothing brings it back.</source>
        <translation>Seine Platte und alles darauf wird gelöscht: Dateien, Anwendungen, Konfiguration. Nichts bringt sie zurück.</translation>
    </message>
    <message>
        <source>What runs is stopped first.</source>
        <translation>Was läuft, wird zuerst angehalten.</translation>
    </message>
    <message>
        <source>A creation that is under way is given up: what it has already written on the parent has to be removed by hand.</source>
        <translation>Eine laufende Erstellung wird aufgegeben: Was sie auf dem Parent schon geschrieben hat, muss von Hand entfernt werden.</translation>
    </message>
    <message>
        <source>The server takes the rows away at once and deletes afterwards; it does not tell whether that worked.</source>
        <translation>Der Server nimmt die Zeilen sofort weg und löscht danach; ob das gelungen ist, sagt er nicht.</translation>
    </message>
    <message>
        <source>Nothing is lost. Windows may have to be restarted before WSL can be used.</source>
        <translation>Nichts geht verloren. Windows muss vielleicht neu gestartet werden, bevor WSL benutzt werden kann.</translation>
    </message>
    <message>
        <source>Nothing is lost. What %1 needs is installed and started on the host. When it fails, the server does not say so: the card simply stays as it is.</source>
        <translation>Nichts geht verloren. Was %1 braucht, wird auf dem Host installiert und gestartet. Misslingt es, sagt der Server das nicht: Die Karte bleibt einfach, wie sie ist.</translation>
    </message>
    <message>
        <source>No guest of %1 can run until it is enabled again. While guests run, the agent refuses it.</source>
        <translation>Kein Gast von %1 kann laufen, bis es wieder aktiviert ist. Solange Gäste laufen, lehnt der Agent es ab.</translation>
    </message>
    <message>
        <source>Nothing is lost. The kernel modules of %1 are loaded.</source>
        <translation>Nichts geht verloren. Die Kernelmodule von %1 werden geladen.</translation>
    </message>
    <message>
        <source>No guest of %1 can start until the modules are loaded again. While guests run, the agent refuses it.</source>
        <translation>Kein Gast von %1 kann starten, bis die Module wieder geladen sind. Solange Gäste laufen, lehnt der Agent es ab.</translation>
    </message>
    <message>
        <source>Cancel the creation of %1?</source>
        <translation>Die Erstellung von %1 abbrechen?</translation>
    </message>
    <message>
        <source>Update the agent of %1?</source>
        <translation>Den Agenten von %1 aktualisieren?</translation>
    </message>
    <message>
        <source>%1 %2?</source>
        <translation>%2: %1?</translation>
    </message>
    <message>
        <source>Their services are not reachable until they are started again. Nothing on their disks is lost.</source>
        <translation>Ihre Dienste sind nicht erreichbar, bis sie wieder gestartet werden. Auf ihren Platten geht nichts verloren.</translation>
    </message>
    <message>
        <source>Its services are not reachable until it is started again. Nothing on its disk is lost.</source>
        <translation>Seine Dienste sind nicht erreichbar, bis er wieder gestartet wird. Auf seiner Platte geht nichts verloren.</translation>
    </message>
    <message>
        <source>Their services are interrupted while they restart. Nothing on their disks is lost.</source>
        <translation>Ihre Dienste sind unterbrochen, während sie neu starten. Auf ihren Platten geht nichts verloren.</translation>
    </message>
    <message>
        <source>Its services are interrupted while it restarts. Nothing on its disk is lost.</source>
        <translation>Seine Dienste sind unterbrochen, während er neu startet. Auf seiner Platte geht nichts verloren.</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Nichts geht verloren.</translation>
    </message>
    <message>
        <source>The agent restarts; what else runs in the guest goes on.</source>
        <translation>Der Agent startet neu; was sonst im Gast läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Nothing is lost. The host may be managed from then on.</source>
        <translation>Nichts geht verloren. Der Host darf von da an verwaltet werden.</translation>
    </message>
    <message>
        <source>create-child does not take: %1. “Send exactly this plan” does.</source>
        <translation>create-child nimmt nicht an: %1. „Genau diesen Plan senden“ tut es.</translation>
    </message>
    <message>
        <source>The password is longer than 72 bytes: the server may fail on it.</source>
        <translation>Das Passwort ist länger als 72 Byte: Der Server kann daran scheitern.</translation>
    </message>
    <message>
        <source>As far as is known, the server builds OpenBSD 7.7 with 1 GiB of memory, a disk of 20 GiB and one CPU whatever is chosen, and does not use the ISO image.</source>
        <translation>Soweit bekannt, baut der Server OpenBSD 7.7 mit 1 GiB Speicher, einer Platte von 20 GiB und einer CPU, was auch gewählt wird, und benutzt das ISO-Abbild nicht.</translation>
    </message>
    <message>
        <source>The server attaches it to the switch “public”, whatever other switches there are.</source>
        <translation>Der Server hängt ihn an den Switch „public“, welche anderen es auch gibt.</translation>
    </message>
    <message>
        <source>The server does not set memory, disk and CPUs of a container.</source>
        <translation>Der Server legt Speicher, Platte und CPUs eines Containers nicht fest.</translation>
    </message>
    <message>
        <source>On the parent it is called after its distribution: there can be one of each.</source>
        <translation>Auf dem Host heißt er nach seiner Distribution: Von jeder kann es eine geben.</translation>
    </message>
    <message>
        <source>As far as is known, the server does not hand on what is said about Windows: it may refuse this.</source>
        <translation>Soweit bekannt, gibt der Server die Angaben zu Windows nicht weiter: Er lehnt dies vielleicht ab.</translation>
    </message>
    <message>
        <source>When it fails, the server does not say so: the card simply stays as it is.</source>
        <translation>Schlägt es fehl, sagt der Server das nicht: Die Karte bleibt einfach, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 %2 on %3?</source>
        <extracomment>%1: what to do (&quot;Enable&quot;), %2: a hypervisor, %3: a host</extracomment>
        <translation>%1: %2 auf %3?</translation>
    </message>
    <message>
        <source>Safe reboot of %1</source>
        <translation>Sicherer Neustart von %1</translation>
    </message>
    <message>
        <source>The host writes down which of its children run, of all hypervisors, stops them, reboots within a minute, and starts them again after the boot by itself. What does not stop in time is ended. The server has no part in it, and no timeline of it.</source>
        <translation>Der Host notiert, welche seiner Kinder laufen, gleich unter welchem Hypervisor, hält sie an, startet binnen einer Minute neu und startet sie danach von selbst wieder. Was nicht rechtzeitig anhält, wird beendet. Der Server ist daran nicht beteiligt und zeigt keinen Verlauf davon.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ActivityModel</name>
    <message>
        <source>Taken</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Child host</source>
        <translation>Child-Host</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Run a plan</source>
        <translation>Plan ausführen</translation>
    </message>
    <message>
        <source>Cancel a plan</source>
        <translation>Plan abbrechen</translation>
    </message>
    <message>
        <source>Clean up a plan</source>
        <translation>Plan aufräumen</translation>
    </message>
    <message>
        <source>Look for plans</source>
        <translation>Nach Plänen sehen</translation>
    </message>
    <message>
        <source>The program ended before an answer was noted.</source>
        <translation>Das Programm endete, bevor eine Antwort notiert war.</translation>
    </message>
    <message>
        <source>At the server %1</source>
        <translation>Am Server %1</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ActivityView</name>
    <message>
        <source>Plans on parents</source>
        <translation>Pläne auf Hosts</translation>
    </message>
    <message>
        <source>The end of the run’s output</source>
        <translation>Das Ende der Ausgabe des Laufs</translation>
    </message>
    <message>
        <source>No output yet.</source>
        <translation>Noch keine Ausgabe.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Lau&amp;f abbrechen</translation>
    </message>
    <message>
        <source>Plans that run on parents</source>
        <translation>Pläne, die auf Hosts laufen</translation>
    </message>
    <message>
        <source>Filter what was sent</source>
        <translation>Gesendetes filtern</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Gesendetes</translation>
    </message>
    <message>
        <source>Everything that was sent</source>
        <translation>Alles, was gesendet wurde</translation>
    </message>
    <message>
        <source>It has ended</source>
        <translation>Er ist zu Ende</translation>
    </message>
    <message>
        <source>Stops the running step and takes back what it made</source>
        <translation>Hält den laufenden Schritt an und nimmt zurück, was er gemacht hat</translation>
    </message>
    <message>
        <source>It has not ended yet</source>
        <translation>Er ist noch nicht zu Ende</translation>
    </message>
    <message>
        <source>Removes the plan and its output from the parent</source>
        <translation>Entfernt den Plan und seine Ausgabe vom Host</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Cancel “%1” on %2?</source>
        <translation>„%1“ auf %2 abbrechen?</translation>
    </message>
    <message>
        <source>The running step is stopped. Steps that are done stay done.</source>
        <translation>Der laufende Schritt wird angehalten. Erledigte Schritte bleiben erledigt.</translation>
    </message>
    <message>
        <source>&amp;Let it run</source>
        <translation>&amp;Laufen lassen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Export what was sent</source>
        <translation>Gesendetes exportieren</translation>
    </message>
    <message>
        <source>Exported to %1, readable by you only.</source>
        <translation>Nach %1 exportiert, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>Clean &amp;up</source>
        <translation>A&amp;ufräumen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::AdvancedSection</name>
    <message>
        <source>Allow plain HTTP and images without a checksum</source>
        <translation>Unverschlüsseltes HTTP und Abbilder ohne Prüfsumme erlauben</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>UEFI</source>
        <translation>UEFI</translation>
    </message>
    <message>
        <source>Hardware (KVM)</source>
        <translation>Hardware (KVM)</translation>
    </message>
    <message>
        <source>Emulated (QEMU, slow)</source>
        <translation>Emuliert (QEMU, langsam)</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation>Virtualisierung</translation>
    </message>
    <message>
        <source>Autostart</source>
        <translation>Autostart</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Browse for an image</source>
        <translation>Ein Abbild suchen</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Ein Abbild wählen</translation>
    </message>
    <message>
        <source>Disk images (*.qcow2 *.img *.raw *.xz *.gz *.bz2);;All files (*)</source>
        <translation>Abbilder (*.qcow2 *.img *.raw *.xz *.gz *.bz2);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>As the catalogue says</source>
        <translation>Wie im Katalog</translation>
    </message>
    <message>
        <source>qcow2</source>
        <translation>qcow2</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>raw</translation>
    </message>
    <message>
        <source>Own image</source>
        <translation>Eigenes Abbild</translation>
    </message>
    <message>
        <source>A path on the parent, or an https URL, in place of the catalogue’s image</source>
        <translation>Ein Pfad auf dem Host oder eine https-URL anstelle des Abbilds aus dem Katalog</translation>
    </message>
    <message>
        <source>Image format</source>
        <translation>Format des Abbilds</translation>
    </message>
    <message>
        <source>Image SHA-256</source>
        <translation>SHA-256 des Abbilds</translation>
    </message>
    <message>
        <source>Of the file as it is downloaded</source>
        <translation>Der Datei, wie sie heruntergeladen wird</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Gebietsschema</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Installed at the first boot, for example: vim htop</source>
        <translation>Beim ersten Start installiert, zum Beispiel: vim htop</translation>
    </message>
    <message>
        <source>Own cloud-init</source>
        <translation>Eigenes cloud-init</translation>
    </message>
    <message>
        <source>user-data as YAML, merged into what the plan writes</source>
        <translation>user-data als YAML, wird in das des Plans eingefügt</translation>
    </message>
    <message>
        <source>From the distribution’s channel</source>
        <translation>Aus dem Kanal der Distribution</translation>
    </message>
    <message>
        <source>By own commands</source>
        <translation>Mit eigenen Befehlen</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Install commands</source>
        <translation>Installationsbefehle</translation>
    </message>
    <message>
        <source>One a line; four spaces continue the line above. Each is a shell of its own</source>
        <translation>Einer pro Zeile; vier Leerzeichen setzen die Zeile darüber fort. Jeder hat eine eigene Shell</translation>
    </message>
    <message>
        <source>Agent configuration</source>
        <translation>Konfiguration des Agenten</translation>
    </message>
    <message>
        <source>Own /etc/sysmanage-agent.yaml in place of the one the plan writes</source>
        <translation>Eigene /etc/sysmanage-agent.yaml anstelle der des Plans</translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation>Aufnahme-Token</translation>
    </message>
    <message>
        <source>Binds the guest to its tenant; optional</source>
        <translation>Bindet den Gast an seinen Mandanten; freiwillig</translation>
    </message>
    <message>
        <source>Start it whenever the parent starts</source>
        <translation>Mit dem Host starten</translation>
    </message>
    <message>
        <source>As the guest’s system needs it</source>
        <translation>Wie das System des Gastes es braucht</translation>
    </message>
    <message>
        <source>bhyveload (FreeBSD)</source>
        <translation>bhyveload (FreeBSD)</translation>
    </message>
    <message>
        <source>GRUB</source>
        <translation>GRUB</translation>
    </message>
    <message>
        <source>Boot loader</source>
        <translation>Bootlader</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>One of vm-bhyve’s own on the parent, for what is not said here</source>
        <translation>Eine von vm-bhyve auf dem Host, für alles, was hier nicht steht</translation>
    </message>
    <message>
        <source>An https URL, in place of the catalogue’s installer or image</source>
        <translation>Eine https-URL statt des Installationsmediums oder Abbilds aus dem Katalog</translation>
    </message>
    <message>
        <source>Installer’s ISO</source>
        <translation>ISO des Installers</translation>
    </message>
    <message>
        <source>A path on the parent, or an https URL: somebody answers it at the console</source>
        <translation>Ein Pfad auf dem Host oder eine https-URL: jemand beantwortet ihn an der Konsole</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Apply</name>
    <message numerus="yes">
        <source>%n package(s) installed</source>
        <translation>
            <numerusform>%n Paket installiert</numerusform>
            <numerusform>%n Pakete installiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n Datei geschrieben</numerusform>
            <numerusform>%n Dateien geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) run</source>
        <translation>
            <numerusform>%n Befehl ausgeführt</numerusform>
            <numerusform>%n Befehle ausgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) switched</source>
        <translation>
            <numerusform>%n Dienst umgestellt</numerusform>
            <numerusform>%n Dienste umgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) removed</source>
        <translation>
            <numerusform>%n Paket entfernt</numerusform>
            <numerusform>%n Pakete entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed: the plan is empty.</source>
        <translation>Nichts wird geändert: der Plan ist leer.</translation>
    </message>
    <message>
        <source>What will happen: %1.</source>
        <translation>Was geschehen wird: %1.</translation>
    </message>
    <message>
        <source>Apply this plan on %1?</source>
        <translation>Diesen Plan auf %1 anwenden?</translation>
    </message>
    <message>
        <source>Create the VM “%1” on %2?</source>
        <translation>Die VM „%1“ auf %2 anlegen?</translation>
    </message>
    <message>
        <source>Delete the VM “%1” on %2?</source>
        <translation>Die VM „%1“ auf %2 löschen?</translation>
    </message>
    <message>
        <source>Start the VM “%1” on %2?</source>
        <translation>Die VM „%1“ auf %2 starten?</translation>
    </message>
    <message>
        <source>Stop the VM “%1” on %2?</source>
        <translation>Die VM „%1“ auf %2 anhalten?</translation>
    </message>
    <message>
        <source>Restart the VM “%1” on %2?</source>
        <translation>Die VM „%1“ auf %2 neu starten?</translation>
    </message>
    <message>
        <source>Ask %1 what it can do?</source>
        <translation>%1 fragen, was es kann?</translation>
    </message>
    <message>
        <source>List the VMs of %1?</source>
        <translation>Die VMs von %1 auflisten?</translation>
    </message>
    <message>
        <source>About %1 are downloaded unless they are cached here.</source>
        <translation>Etwa %1 werden heruntergeladen, soweit sie hier nicht schon vorliegen.</translation>
    </message>
    <message>
        <source>The first step that fails stops the plan. A run can be cancelled at any time.</source>
        <translation>Der erste Schritt, der fehlschlägt, hält den Plan an. Ein Lauf kann jederzeit abgebrochen werden.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CertificateDialog</name>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das, dem Sie vertraut haben.</translation>
    </message>
    <message>
        <source>Somebody may be listening in, or the certificate was renewed. Ask the server’s administrator. If it was renewed, edit the profile, remove the trusted certificate there, and connect again: then you are asked about the new one.</source>
        <translation>Vielleicht hört jemand mit, oder das Zertifikat wurde erneuert. Fragen Sie den Administrator des Servers. Wurde es erneuert, dann bearbeiten Sie das Profil, entfernen dort das vertraute Zertifikat und verbinden sich wieder: Sie werden dann nach dem neuen gefragt.</translation>
    </message>
    <message>
        <source>The certificate of this server is not trusted by your system.</source>
        <translation>Dem Zertifikat dieses Servers vertraut Ihr System nicht.</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>I &amp;compared the fingerprint with the one on the server</source>
        <translation>Ich habe den &amp;Fingerabdruck mit dem auf dem Server verglichen</translation>
    </message>
    <message>
        <source>&amp;Trust it for this profile</source>
        <translation>&amp;Für dieses Profil vertrauen</translation>
    </message>
    <message>
        <source>Only this profile will accept it, and only this very certificate</source>
        <translation>Nur dieses Profil wird es annehmen, und nur genau dieses Zertifikat</translation>
    </message>
    <message>
        <source>d MMMM yyyy, hh:mm &apos;UTC&apos;</source>
        <extracomment>A date and a time, as QLocale::toString() takes it.</extracomment>
        <translation>d. MMMM yyyy, hh:mm &apos;UTC&apos;</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildActions</name>
    <message>
        <source>Start what is stopped</source>
        <translation>Starten, was angehalten ist</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>Anhalten, was läuft</translation>
    </message>
    <message>
        <source>Restart it</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Let the agent inside update itself</source>
        <translation>Den Agenten darin sich selbst aktualisieren lassen</translation>
    </message>
    <message>
        <source>Delete it with its disks, after a question</source>
        <translation>Mit den Platten löschen, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>No child host is selected</source>
        <translation>Kein Child-Host ist gewählt</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildModel</name>
    <message>
        <source>Pending</source>
        <translation>Steht aus</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Its agent waits for approval</source>
        <translation>Der Agent wartet auf Freigabe</translation>
    </message>
    <message>
        <source>It has to be rebooted</source>
        <translation>Muss neu gestartet werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildSection</name>
    <message>
        <source>Type a password</source>
        <translation>Passwort eingeben</translation>
    </message>
    <message>
        <source>At most 72 bytes: the server fails on more</source>
        <translation>Höchstens 72 Bytes: Bei mehr versagt der Server</translation>
    </message>
    <message>
        <source>Approve its &amp;registration by itself</source>
        <translation>&amp;Registrierung selbsttätig genehmigen</translation>
    </message>
    <message>
        <source>&amp;Image</source>
        <translation>A&amp;bbild</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>&amp;Distribution</translation>
    </message>
    <message>
        <source>Asking the server for its list…</source>
        <translation>Der Server wird nach seiner Liste gefragt …</translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation>&amp;Hostname</translation>
    </message>
    <message>
        <source>&amp;Container name</source>
        <translation>&amp;Containername</translation>
    </message>
    <message>
        <source>&amp;VM name</source>
        <translation>&amp;VM-Name</translation>
    </message>
    <message>
        <source>IS&amp;O image</source>
        <translation>IS&amp;O-Abbild</translation>
    </message>
    <message>
        <source>Where its installation image is to be had</source>
        <translation>Woher sein Installationsabbild kommt</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>R&amp;epeat it</source>
        <translation>Wied&amp;erholen</translation>
    </message>
    <message>
        <source>Password of r&amp;oot</source>
        <translation>Passw&amp;ort von root</translation>
    </message>
    <message>
        <source>Repeat &amp;it</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>&amp;Speicher</translation>
    </message>
    <message>
        <source>Dis&amp;k</source>
        <translation>P&amp;latte</translation>
    </message>
    <message>
        <source>C&amp;PUs</source>
        <translation>C&amp;PUs</translation>
    </message>
    <message>
        <source>The server does not tell its identifiers (that needs the role Configure Child Host): these are this application’s own. Another one may be typed.</source>
        <translation>Der Server nennt seine Kennungen nicht (dazu braucht es die Rolle „Configure Child Host“): Diese hier sind die eigenen dieses Programms. Eine andere kann eingegeben werden.</translation>
    </message>
    <message>
        <source>The server lists none for this type: type the identifier</source>
        <translation>Der Server nennt für diese Art keine: Kennung eingeben</translation>
    </message>
    <message>
        <source>From the server’s list</source>
        <translation>Aus der Liste des Servers</translation>
    </message>
    <message>
        <source>Windows: it is the account Administrator</source>
        <translation>Windows: Es ist das Konto Administrator</translation>
    </message>
    <message>
        <source>Choose one, or type its identifier</source>
        <translation>Eine wählen oder ihre Kennung eingeben</translation>
    </message>
    <message>
        <source>At least %1 for this distribution</source>
        <translation>Mindestens %1 für diese Distribution</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ChildTable</name>
    <message>
        <source>Filter child hosts</source>
        <translation>Child-Hosts filtern</translation>
    </message>
    <message>
        <source>Child hosts</source>
        <translation>Child-Hosts</translation>
    </message>
    <message>
        <source>Show its own host</source>
        <translation>Seinen eigenen Host zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n child host(s)</source>
        <translation>
            <numerusform>%n Child-Host</numerusform>
            <numerusform>%n Child-Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Noch nicht gelesen.</translation>
    </message>
    <message>
        <source>No child host fits the filter.</source>
        <translation>Kein Child-Host passt zum Filter.</translation>
    </message>
    <message>
        <source>This host has no child hosts yet.</source>
        <translation>Dieser Host hat noch keine Child-Hosts.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CompareText</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>head of the plan</source>
        <translation>Kopf des Plans</translation>
    </message>
    <message>
        <source>package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>package to remove</source>
        <translation>zu entfernendes Paket</translation>
    </message>
    <message>
        <source>The plans are the same.</source>
        <translation>Die Pläne sind gleich.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 moved</source>
        <translation>%1 verschoben</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CompareView</name>
    <message>
        <source>&amp;Previous change</source>
        <translation>&amp;Vorherige Änderung</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>&amp;Nächste Änderung</translation>
    </message>
    <message>
        <source>&amp;Close the comparison</source>
        <translation>Vergleich sch&amp;ließen</translation>
    </message>
    <message>
        <source>The plans are the same: every step, every file, every argument.</source>
        <translation>Die Pläne sind gleich: jeder Schritt, jede Datei, jedes Argument.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>Before, %1</source>
        <translation>Vorher, %1</translation>
    </message>
    <message>
        <source>After, %1</source>
        <translation>Nachher, %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen …</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ConfirmDialog</name>
    <message>
        <source>All that it concerns</source>
        <translation>Alles, was es betrifft</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Always show the &amp;plan before</source>
        <translation>Den &amp;Plan immer vorher zeigen</translation>
    </message>
    <message>
        <source>Without it, what loses nothing is done at once</source>
        <translation>Sonst geschieht, was nichts verliert, sofort</translation>
    </message>
    <message>
        <source>Cancel the &amp;creation</source>
        <translation>Die &amp;Erstellung abbrechen</translation>
    </message>
    <message>
        <source>&amp;Let it go on</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Hide the plan</source>
        <translation>Plan &amp;verbergen</translation>
    </message>
    <message>
        <source>S&amp;how the plan</source>
        <translation>Plan &amp;zeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for %n of those that are selected:</source>
        <translation>
            <numerusform>Nicht für %n der gewählten Kinder:</numerusform>
            <numerusform>Nicht für %n der gewählten Kinder:</numerusform>
        </translation>
    </message>
    <message>
        <source>Send &amp;exactly this plan</source>
        <translation>G&amp;enau diesen Plan senden</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>A plan is for one of them: choose it alone to send exactly its plan</source>
        <translation>Ein Plan gilt für eines davon: wählen Sie es allein, um genau seinen Plan zu senden</translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation>Es gibt keinen Plan zum Senden</translation>
    </message>
    <message>
        <source>Runs this very plan on the parent through a script</source>
        <translation>Führt genau diesen Plan durch ein Skript auf dem Host aus</translation>
    </message>
    <message>
        <source>%1 Its row stays until the server has looked at the host again.</source>
        <translation>%1 Seine Zeile bleibt, bis der Server den Host wieder angesehen hat.</translation>
    </message>
    <message>
        <source>The plan for %1 is on its way to %2.</source>
        <translation>Der Plan für %1 ist auf dem Weg zu %2.</translation>
    </message>
    <message>
        <source>Distribution ins&amp;ide</source>
        <translation>D&amp;istribution darin</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Bitte wählen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ConnectView</name>
    <message>
        <source>&amp;Servers…</source>
        <translation>Ser&amp;ver…</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>An %1 anmelden</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>On a SysManage server you see its hosts and the child hosts that run on them, and you create, start, stop and delete child hosts there. Every plan is shown before it is sent.</source>
        <translation>Auf einem SysManage-Server sehen Sie seine Hosts und die Child-Hosts, die darauf laufen. Sie können dort Child-Hosts erstellen, starten, anhalten und löschen. Jeder Plan wird gezeigt, bevor er gesendet wird.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Die Anmeldung läuft…</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>A&amp;nmelden…</translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation>Mit einem Server &amp;verbinden…</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ContentKindText</name>
    <message>
        <source>shell script</source>
        <translation>Shell-Skript</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>einfacher Text</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CreateChildDialog</name>
    <message>
        <source>New %1 child on %2</source>
        <translation>Neuer Child-Host (%1) auf %2</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Was fehlt oder falsch ist</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau …</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Alles ist da.</translation>
    </message>
    <message>
        <source>Still to be mended: %1</source>
        <translation>Noch zu berichtigen: %1</translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::CreateVmDialog</name>
    <message>
        <source>What is missing or wrong</source>
        <translation>Was fehlt oder falsch ist</translation>
    </message>
    <message>
        <source>&amp;Build the plan</source>
        <translation>Plan &amp;bauen</translation>
    </message>
    <message>
        <source>Save as dra&amp;ft</source>
        <translation>Als Entwur&amp;f sichern</translation>
    </message>
    <message>
        <source>Keep what is there, to go on with it later</source>
        <translation>Behalten, was da ist, um später weiterzumachen</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Keep what was typed as a draft?</source>
        <translation>Das Eingegebene als Entwurf behalten?</translation>
    </message>
    <message>
        <source>A draft can be completed later. Of its password only the hash is kept.</source>
        <translation>Ein Entwurf kann später vervollständigt werden. Von seinem Passwort bleibt nur der Hash.</translation>
    </message>
    <message>
        <source>&amp;Keep as draft</source>
        <translation>Als Entwurf &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>Alles ist da.</translation>
    </message>
    <message>
        <source>Still to be mended: %1</source>
        <translation>Noch zu beheben: %1</translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation>Das Eingegebene aufgeben?</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DeployOffer</name>
    <message>
        <source>As a &amp;deployment plan</source>
        <translation>Als &amp;Deployment-Plan</translation>
    </message>
    <message>
        <source>As a deployment plan, the host’s agent takes this very plan. Nothing of its result can be read back: the list of children shows what came of it.</source>
        <translation>Als Deployment-Plan nimmt der Agent des Hosts genau diesen Plan. Vom Ergebnis kann nichts zurückgelesen werden: Die Liste der Kinder zeigt, was daraus wurde.</translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation>Es gibt keinen Plan zum Senden</translation>
    </message>
    <message>
        <source>It may have arrived: look at the list before you send anything again</source>
        <translation>Vielleicht ist es angekommen: Sehen Sie in die Liste, bevor Sie noch einmal senden</translation>
    </message>
    <message>
        <source>%1: the server passes the plan on. Nothing of its result can be read back.</source>
        <translation>%1: Der Server gibt den Plan weiter. Vom Ergebnis kann nichts zurückgelesen werden.</translation>
    </message>
    <message>
        <source>%1: the server passes the plan on. Nothing of its result can be read back; the list shows it when it is there.</source>
        <translation>%1: Der Server gibt den Plan weiter. Vom Ergebnis kann nichts zurückgelesen werden; die Liste zeigt es, sobald es da ist.</translation>
    </message>
    <message>
        <source>No answer came: the host may run the plan.</source>
        <translation>Es kam keine Antwort: Vielleicht führt der Host den Plan aus.</translation>
    </message>
    <message>
        <source>It is not sent again from here. Look at the list of children. %1</source>
        <translation>Von hier wird er nicht noch einmal gesendet. Sehen Sie in die Liste der Kinder. %1</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DetailText</name>
    <message>
        <source>On failure</source>
        <translation>Bei einem Fehler</translation>
    </message>
    <message>
        <source>May fail: the plan goes on</source>
        <translation>Darf fehlschlagen: Der Plan läuft weiter</translation>
    </message>
    <message>
        <source>The plan stops here</source>
        <translation>Der Plan endet hier</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>user %1, group %2</source>
        <translation>Benutzer %1, Gruppe %2</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>What was there is kept as %1.sysmanage.bak</source>
        <translation>Was dort stand, bleibt als %1.sysmanage.bak erhalten</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), shown in clear</source>
        <translation>
            <numerusform>%n Stelle, im Klartext gezeigt</numerusform>
            <numerusform>%n Stellen, im Klartext gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), masked</source>
        <translation>
            <numerusform>%n Stelle, verdeckt</numerusform>
            <numerusform>%n Stellen, verdeckt</numerusform>
        </translation>
    </message>
    <message>
        <source>Content (%1)</source>
        <translation>Inhalt (%1)</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>Skipped when %1</source>
        <translation>Übersprungen, wenn gilt: %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1 (Schritt %2)</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Läuft als</translation>
    </message>
    <message>
        <source>root (with sudo -n when the agent is not root)</source>
        <translation>root (mit sudo -n, wenn der Agent nicht root ist)</translation>
    </message>
    <message>
        <source>the agent&apos;s own user</source>
        <translation>der eigene Benutzer des Agenten</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Arguments (%n, one a line)</source>
        <translation>
            <numerusform>Argumente (%n, eines pro Zeile)</numerusform>
            <numerusform>Argumente (%n, eines pro Zeile)</numerusform>
        </translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Paketverwaltung</translation>
    </message>
    <message>
        <source>the parent&apos;s own</source>
        <translation>die des Hosts</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>The plan as a whole</source>
        <translation>Der Plan als Ganzes</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Shown in clear</source>
        <translation>Im Klartext gezeigt</translation>
    </message>
    <message>
        <source>Masked; exports and runs hold them in full</source>
        <translation>Verdeckt; Ausgaben und Läufe enthalten sie vollständig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>When stopped later</source>
        <translation>Bei späterem Abbruch</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DetailView</name>
    <message>
        <source>the value</source>
        <translation>der Wert</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>the arguments</source>
        <translation>die Argumente</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>Schritt %1 · %2</translation>
    </message>
    <message>
        <source>Facts of step %1</source>
        <translation>Angaben zu Schritt %1</translation>
    </message>
    <message>
        <source>Facts of the plan</source>
        <translation>Angaben zum Plan</translation>
    </message>
    <message>
        <source>Copy the content as it is shown</source>
        <translation>Den Inhalt kopieren, wie er gezeigt wird</translation>
    </message>
    <message>
        <source>Copy the arguments, one a line</source>
        <translation>Die Argumente kopieren, eines pro Zeile</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>Inhalt von %1</translation>
    </message>
    <message>
        <source>Arguments of %1</source>
        <translation>Argumente von %1</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DiagnosisDialog</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Diagnosis of the connection</source>
        <translation>Diagnose der Verbindung</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Noch nichts wurde geprüft.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed. Begin with the first one.</source>
        <translation>
            <numerusform>%n Schritt ist fehlgeschlagen. Beginnen Sie mit ihm.</numerusform>
            <numerusform>%n Schritte sind fehlgeschlagen. Beginnen Sie mit dem ersten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection works, with %n warning(s).</source>
        <translation>
            <numerusform>Die Verbindung funktioniert, mit %n Warnung.</numerusform>
            <numerusform>Die Verbindung funktioniert, mit %n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DiskSection</name>
    <message>
        <source>A layer on the cached image, which then stays</source>
        <translation>Eine Schicht auf dem zwischengespeicherten Abbild, das dann bleibt</translation>
    </message>
    <message>
        <source>qcow2 (grows as it is filled)</source>
        <translation>qcow2 (wächst mit dem Inhalt)</translation>
    </message>
    <message>
        <source>raw (as it is)</source>
        <translation>raw (wie es ist)</translation>
    </message>
    <message>
        <source>Disk format</source>
        <translation>Plattenformat</translation>
    </message>
    <message>
        <source>Linked clone</source>
        <translation>Verknüpfter Klon</translation>
    </message>
    <message>
        <source>More disks</source>
        <translation>Weitere Platten</translation>
    </message>
    <message>
        <source>Sizes of empty disks, for example: 10G 200G</source>
        <translation>Größen leerer Platten, zum Beispiel: 10G 200G</translation>
    </message>
    <message>
        <source>Folder of the disks</source>
        <translation>Ordner der Platten</translation>
    </message>
    <message>
        <source>That of a storage pool of the parent, for example; empty: libvirt’s own</source>
        <translation>Zum Beispiel der eines Speicherpools des Hosts; leer: libvirts eigener</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::DistributionPicker</name>
    <message>
        <source>%1 (not in this version)</source>
        <translation>%1 (nicht in dieser Version)</translation>
    </message>
    <message>
        <source>Type to search: debian, 24.04, alpine …</source>
        <translation>Zum Suchen tippen: debian, 24.04, alpine …</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Entry</name>
    <message>
        <source>Draft, incomplete</source>
        <translation>Entwurf, unvollständig</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Opened plan</source>
        <translation>Geöffneter Plan</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Probe this kind of parent</source>
        <translation>Host befragen</translation>
    </message>
    <message>
        <source>Load KVM&apos;s kernel module</source>
        <translation>Kernelmodul von KVM laden</translation>
    </message>
    <message>
        <source>Unload KVM&apos;s kernel module</source>
        <translation>Kernelmodul von KVM entladen</translation>
    </message>
    <message>
        <source>Create a network</source>
        <translation>Netz anlegen</translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation>Netz löschen</translation>
    </message>
    <message>
        <source>List networks</source>
        <translation>Netze auflisten</translation>
    </message>
    <message>
        <source>Prepare an installation</source>
        <translation>Installation vorbereiten</translation>
    </message>
    <message>
        <source>List cached images</source>
        <translation>Abbilder im Zwischenspeicher auflisten</translation>
    </message>
    <message>
        <source>Check cached images</source>
        <translation>Abbilder im Zwischenspeicher prüfen</translation>
    </message>
    <message>
        <source>Remove cached images that nothing uses</source>
        <translation>Unbenutzte Abbilder aus dem Zwischenspeicher entfernen</translation>
    </message>
    <message>
        <source>Create a storage pool</source>
        <translation>Speicherpool anlegen</translation>
    </message>
    <message>
        <source>Delete a storage pool</source>
        <translation>Speicherpool löschen</translation>
    </message>
    <message>
        <source>List storage pools</source>
        <translation>Speicherpools auflisten</translation>
    </message>
    <message>
        <source>Create a virtual switch</source>
        <translation>Einen virtuellen Switch anlegen</translation>
    </message>
    <message>
        <source>Delete a virtual switch</source>
        <translation>Einen virtuellen Switch löschen</translation>
    </message>
    <message>
        <source>List virtual switches</source>
        <translation>Virtuelle Switches auflisten</translation>
    </message>
    <message>
        <source>Let a subnet of guests out (NAT)</source>
        <translation>Ein Subnetz von Gästen hinauslassen (NAT)</translation>
    </message>
    <message>
        <source>Take NAT away from a subnet</source>
        <translation>Einem Subnetz NAT entziehen</translation>
    </message>
    <message>
        <source>Create a ZFS volume</source>
        <translation>Ein ZFS-Volume anlegen</translation>
    </message>
    <message>
        <source>Destroy a ZFS volume</source>
        <translation>Ein ZFS-Volume zerstören</translation>
    </message>
    <message>
        <source>Update the agent</source>
        <translation>Den Agenten aktualisieren</translation>
    </message>
    <message>
        <source>Stop all children and reboot the parent</source>
        <translation>Alle Child-Hosts stoppen und den Host neu starten</translation>
    </message>
    <message>
        <source>Start the children again after a reboot</source>
        <translation>Die Child-Hosts nach einem Neustart wieder starten</translation>
    </message>
    <message>
        <source>Enable %1 on a parent</source>
        <translation>%1 auf einem Host aktivieren</translation>
    </message>
    <message>
        <source>Disable %1 on a parent</source>
        <translation>%1 auf einem Host deaktivieren</translation>
    </message>
    <message>
        <source>Fetch an image into the cache</source>
        <translation>Abbild in den Zwischenspeicher holen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::EntryController</name>
    <message>
        <source>Open a plan</source>
        <translation>Einen Plan öffnen</translation>
    </message>
    <message>
        <source>Plans and bundles (*.json *.tar);;All files (*)</source>
        <translation>Pläne und Bündel (*.json *.tar);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Den Plan ausgeben</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::EntryList</name>
    <message>
        <source>No drafts and no plans yet.</source>
        <translation>Noch keine Entwürfe und Pläne.</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>Filter drafts and plans</source>
        <translation>Entwürfe und Pläne filtern</translation>
    </message>
    <message>
        <source>Drafts and plans</source>
        <translation>Entwürfe und Pläne</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::EntryStore</name>
    <message>
        <source>it is not a JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it was written by another version</source>
        <translation>es wurde von einer anderen Version geschrieben</translation>
    </message>
    <message>
        <source>its id or its action is not known</source>
        <translation>seine Kennung oder seine Aktion ist unbekannt</translation>
    </message>
    <message>
        <source>its name is not its id</source>
        <translation>sein Name ist nicht seine Kennung</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation>%1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Export</name>
    <message>
        <source>Plan (*.json)</source>
        <translation>Plan (*.json)</translation>
    </message>
    <message>
        <source>Shell script (*.sh)</source>
        <translation>Shell-Skript (*.sh)</translation>
    </message>
    <message>
        <source>Bundle for a USB stick (*.tar)</source>
        <translation>Bündel für einen USB-Stick (*.tar)</translation>
    </message>
    <message>
        <source>Message for an agent (*.message.json)</source>
        <translation>Nachricht für einen Agenten (*.message.json)</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FactChoices</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FactModel</name>
    <message>
        <source>Enter goes to step %1</source>
        <translation>Die Eingabetaste führt zu Schritt %1</translation>
    </message>
    <message>
        <source>Enter goes to line %1</source>
        <translation>Die Eingabetaste führt zu Zeile %1</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FactsView</name>
    <message>
        <source>Facts of the step</source>
        <translation>Angaben zum Schritt</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FaultNote</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Field</name>
    <message>
        <source>Agent configuration</source>
        <translation>Konfiguration des Agenten</translation>
    </message>
    <message>
        <source>Install commands</source>
        <translation>Installationsbefehle</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Approval token</source>
        <translation>Freigabe-Token</translation>
    </message>
    <message>
        <source>Start with the parent</source>
        <translation>Mit dem Host starten</translation>
    </message>
    <message>
        <source>Own image</source>
        <translation>Eigenes Abbild</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Own user-data</source>
        <translation>Eigene user-data</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>Enrolment token</source>
        <translation>Aufnahme-Token</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Image format</source>
        <translation>Format des Abbilds</translation>
    </message>
    <message>
        <source>Image checksum</source>
        <translation>Prüfsumme des Abbilds</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Locale</source>
        <translation>Gebietsschema</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>SSH keys</source>
        <translation>SSH-Schlüssel</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation>Virtualisierung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>VM name</source>
        <translation>VM-Name</translation>
    </message>
    <message>
        <source>%1, no. %2</source>
        <translation>%1, Nr. %2</translation>
    </message>
    <message>
        <source>Disk format</source>
        <translation>Plattenformat</translation>
    </message>
    <message>
        <source>Disk layout</source>
        <translation>Aufteilung der Platte</translation>
    </message>
    <message>
        <source>More disks</source>
        <translation>Weitere Platten</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Linked clone</source>
        <translation>Verknüpfter Klon</translation>
    </message>
    <message>
        <source>Package mirror</source>
        <translation>Paketspiegel</translation>
    </message>
    <message>
        <source>Storage pool</source>
        <translation>Speicherpool</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Start the children again</source>
        <translation>Child-Hosts wieder starten</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>Hypervisor</translation>
    </message>
    <message>
        <source>Container name</source>
        <translation>Name des Containers</translation>
    </message>
    <message>
        <source>ZFS dataset</source>
        <translation>ZFS-Dataset</translation>
    </message>
    <message>
        <source>DHCP</source>
        <translation>DHCP</translation>
    </message>
    <message>
        <source>DHCP to</source>
        <translation>DHCP bis</translation>
    </message>
    <message>
        <source>DHCP from</source>
        <translation>DHCP von</translation>
    </message>
    <message>
        <source>Kind of the disk</source>
        <translation>Art der Platte</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Weg hinaus</translation>
    </message>
    <message>
        <source>Kind of the network</source>
        <translation>Art des Netzes</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Installer’s ISO</source>
        <translation>ISO des Installers</translation>
    </message>
    <message>
        <source>Boot loader</source>
        <translation>Bootlader</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>NAT</source>
        <translation>NAT</translation>
    </message>
    <message>
        <source>Virtual switch</source>
        <translation>Virtueller Switch</translation>
    </message>
    <message>
        <source>Parent’s system</source>
        <translation>System des Hosts</translation>
    </message>
    <message>
        <source>Delete its disk</source>
        <translation>Seine Platte löschen</translation>
    </message>
    <message>
        <source>Password of root</source>
        <translation>Passwort von root</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>Mitwachsend</translation>
    </message>
    <message>
        <source>Stop guests</source>
        <translation>Gäste stoppen</translation>
    </message>
    <message>
        <source>Seconds to stop</source>
        <translation>Sekunden zum Stoppen</translation>
    </message>
    <message>
        <source>Storage of the containers</source>
        <translation>Speicher der Container</translation>
    </message>
    <message>
        <source>IPv6 subnet</source>
        <translation>IPv6-Subnetz</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>GUID</source>
        <translation>GUID</translation>
    </message>
    <message>
        <source>Install onto</source>
        <translation>Installieren auf</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FilesView</name>
    <message>
        <source>No text: %1 bytes</source>
        <translation>Kein Text: %1 Bytes</translation>
    </message>
    <message>
        <source>Show sec&amp;rets</source>
        <translation>&amp;Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>%1 (for its owner alone)</source>
        <translation>%1 (nur für den Eigentümer)</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::FormSection</name>
    <message>
        <source>Type the password once more</source>
        <translation>Das Passwort noch einmal eingeben</translation>
    </message>
    <message>
        <source>This is not the same password</source>
        <translation>Das ist nicht dasselbe Passwort</translation>
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
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation>vor %1 gesehen</translation>
    </message>
    <message>
        <source>the agent is not privileged</source>
        <translation>der Agent hat keine erhöhten Rechte</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Reboot…</source>
        <translation>Neu starten…</translation>
    </message>
    <message>
        <source>This host is a child itself. Its own name is in its parent’s table.</source>
        <translation>Dieser Host ist selbst ein Kind. Sein eigener Name steht in der Tabelle seines Hosts.</translation>
    </message>
    <message>
        <source>Plans here</source>
        <translation>Pläne hier</translation>
    </message>
    <message>
        <source>Asks the host, through a script, for plans that were started from elsewhere</source>
        <translation>Fragt den Host durch ein Skript nach Plänen, die anderswo gestartet wurden</translation>
    </message>
    <message>
        <source>This list is read-only. It has the children that run an agent, from the server’s list of hosts; their hypervisor is not told there.</source>
        <translation>Diese Liste ist nur zum Lesen. Sie enthält die Kinder mit einem Agenten, aus der Hostliste des Servers; ihr Hypervisor steht dort nicht.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HostPane</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Search hosts: name, address, system, tag</source>
        <translation>Hosts suchen: Name, Adresse, System, Tag</translation>
    </message>
    <message>
        <source>Search hosts</source>
        <translation>Hosts suchen</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>Alle Plattformen</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>Hypervisor</translation>
    </message>
    <message>
        <source>All hypervisors</source>
        <translation>Alle Hypervisoren</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation>Erreichbar oder nicht</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Any approval</source>
        <translation>Jede Freigabe</translation>
    </message>
    <message>
        <source>%1 of %2 hosts</source>
        <translation>%1 von %2 Hosts</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>No host fits the filter.</source>
        <translation>Kein Host passt zum Filter.</translation>
    </message>
    <message>
        <source>The server has no hosts yet.</source>
        <translation>Der Server hat noch keine Hosts.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HostsView</name>
    <message>
        <source>Choose a host on the left to see its hypervisors and its child hosts.</source>
        <translation>Wählen Sie links einen Host, um seine Hypervisoren und Child-Hosts zu sehen.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HypervisorCard</name>
    <message>
        <source>Create a container…</source>
        <translation>Container erstellen…</translation>
    </message>
    <message>
        <source>Create an instance…</source>
        <translation>Instanz erstellen…</translation>
    </message>
    <message>
        <source>Create a VM…</source>
        <translation>VM erstellen…</translation>
    </message>
    <message>
        <source>%1: not told</source>
        <translation>%1: nicht gemeldet</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: ja</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: nein</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Load modules</source>
        <translation>Module laden</translation>
    </message>
    <message>
        <source>Unload modules</source>
        <translation>Module entladen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation>Netzwerke…</translation>
    </message>
    <message>
        <source>The host has told nothing of it yet.</source>
        <translation>Der Host hat dazu noch nichts gemeldet.</translation>
    </message>
    <message>
        <source>Initialize</source>
        <translation>Initialisieren</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::HypervisorCards</name>
    <message>
        <source>Not for %1: %2</source>
        <translation>Nicht für %1: %2</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::InfoBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::InstallationSection</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Only for guests that are made by an installer, as the next two</source>
        <translation>Nur für Gäste, die ein Installationsprogramm anlegt, wie die nächsten zwei</translation>
    </message>
    <message>
        <source>Package mirror</source>
        <translation>Paketspiegel</translation>
    </message>
    <message>
        <source>An http or https URL; empty: the distribution’s own</source>
        <translation>Eine http- oder https-URL; leer: der Spiegel der Distribution</translation>
    </message>
    <message>
        <source>The whole disk, one file system</source>
        <translation>Die ganze Platte, ein Dateisystem</translation>
    </message>
    <message>
        <source>LVM</source>
        <translation>LVM</translation>
    </message>
    <message>
        <source>Disk layout</source>
        <translation>Aufteilung der Platte</translation>
    </message>
    <message>
        <source>Install onto</source>
        <translation>Installieren auf</translation>
    </message>
    <message>
        <source>Everything on it is lost. Empty: the machine’s only disk</source>
        <translation>Alles darauf geht verloren. Leer: die einzige Festplatte der Maschine</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::LoginSection</name>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Repeat it</source>
        <translation>Wiede&amp;rholen</translation>
    </message>
    <message>
        <source>SSH ke&amp;ys</source>
        <translation>SSH-Schl&amp;üssel</translation>
    </message>
    <message>
        <source>Public keys, one a line</source>
        <translation>Öffentliche Schlüssel, einer pro Zeile</translation>
    </message>
    <message>
        <source>Add from a fi&amp;le…</source>
        <translation>Aus Date&amp;i hinzufügen …</translation>
    </message>
    <message>
        <source>Add a public SSH key</source>
        <translation>Einen öffentlichen SSH-Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation>Öffentliche Schlüssel (*.pub);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is a private key. The public one is beside it and ends in .pub.</source>
        <translation>%1 ist ein privater Schlüssel. Der öffentliche liegt daneben und endet auf .pub.</translation>
    </message>
    <message>
        <source>Added from %1</source>
        <translation>Aus %1 hinzugefügt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Only its hash is kept and sent</source>
        <translation>Nur sein Hash wird behalten und gesendet</translation>
    </message>
    <message>
        <source>Empty: the password of this draft stays</source>
        <translation>Leer: das Passwort dieses Entwurfs bleibt</translation>
    </message>
    <message>
        <source>Password of root</source>
        <translation>Passwort von root</translation>
    </message>
    <message>
        <source>Repeat root’s</source>
        <translation>Wiederholen (root)</translation>
    </message>
    <message>
        <source>Only the installer of OpenBSD sets it</source>
        <translation>Nur der Installer von OpenBSD setzt es</translation>
    </message>
    <message>
        <source>Empty: nobody logs in as root with a password</source>
        <translation>Leer: niemand meldet sich als root mit Passwort an</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::MachineSection</name>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>&amp;Distribution</translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation>&amp;Hostname</translation>
    </message>
    <message>
        <source>Full name (F&amp;QDN)</source>
        <translation>Voller Name (F&amp;QDN)</translation>
    </message>
    <message>
        <source>&amp;VM name</source>
        <translation>&amp;VM-Name</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>Speich&amp;er</translation>
    </message>
    <message>
        <source>Dis&amp;k</source>
        <translation>Pla&amp;tte</translation>
    </message>
    <message>
        <source>&amp;CPUs</source>
        <translation>&amp;CPUs</translation>
    </message>
    <message>
        <source>The two names below follow it</source>
        <translation>Die zwei Namen darunter folgen ihm</translation>
    </message>
    <message>
        <source>At least %1 for this distribution</source>
        <translation>Mindestens %1 für diese Distribution</translation>
    </message>
    <message>
        <source>Hyp&amp;ervisor</source>
        <translation>Hyp&amp;ervisor</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>A ZFS volume that grows as it is filled</source>
        <translation>Ein ZFS-Volume, das mit seinem Inhalt wächst</translation>
    </message>
    <message>
        <source>The disk is</source>
        <translation>Die Platte ist</translation>
    </message>
    <message>
        <source>Volumes need a parent whose guests lie on ZFS</source>
        <translation>Volumes brauchen einen Host, dessen Gäste auf ZFS liegen</translation>
    </message>
    <message>
        <source>This guest has no place for: %1</source>
        <translation>Bei diesem Gast entfällt: %1</translation>
    </message>
    <message>
        <source>A ZFS volume of its full size</source>
        <translation>Ein ZFS-Volume voller Größe</translation>
    </message>
    <message>
        <source>The full name follows it</source>
        <translation>Der vollständige Name folgt ihm</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::MainWindow</name>
    <message>
        <source>SysManage Virtualization</source>
        <translation>SysManage Virtualisierung</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>“%1” was taken out of the list.</source>
        <translation>„%1“ wurde aus der Liste genommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Exported to %1, readable by you only.</source>
        <translation>Nach %1 ausgegeben, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>No draft or plan is selected</source>
        <translation>Kein Entwurf oder Plan ist gewählt</translation>
    </message>
    <message>
        <source>The plan is being built</source>
        <translation>Der Plan wird gebaut</translation>
    </message>
    <message>
        <source>The draft is not complete yet</source>
        <translation>Der Entwurf ist noch nicht vollständig</translation>
    </message>
    <message>
        <source>This plan is being applied</source>
        <translation>Dieser Plan wird gerade angewendet</translation>
    </message>
    <message>
        <source>An opened plan is shown as it is</source>
        <translation>Ein geöffneter Plan wird gezeigt, wie er ist</translation>
    </message>
    <message>
        <source>Nothing is being applied</source>
        <translation>Nichts wird gerade angewendet</translation>
    </message>
    <message>
        <source>Only two whole plans can be compared.</source>
        <translation>Nur zwei ganze Pläne können verglichen werden.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Version %1

Shows what will happen on a parent host before it happens. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Version %1

Zeigt, was auf einem Parent-Host geschehen wird, bevor es geschieht. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>A plan is being applied. Cancel it and close?</source>
        <translation>Ein Plan wird gerade angewendet. Abbrechen und schließen?</translation>
    </message>
    <message>
        <source>The running step is stopped and takes back what it has made; the window closes when it is done.</source>
        <translation>Der laufende Schritt wird angehalten und nimmt zurück, was er gemacht hat; danach schließt das Fenster.</translation>
    </message>
    <message>
        <source>&amp;Cancel the run and close</source>
        <translation>Lauf &amp;abbrechen und schließen</translation>
    </message>
    <message>
        <source>&amp;Let it run</source>
        <translation>&amp;Laufen lassen</translation>
    </message>
    <message>
        <source>The plans are not shown</source>
        <translation>Die Pläne werden nicht gezeigt</translation>
    </message>
    <message>
        <source>Nobody writes files here</source>
        <translation>Hier schreibt niemand Dateien</translation>
    </message>
    <message>
        <source>There is no place for keys here</source>
        <translation>Hier gibt es keinen Platz für Schlüssel</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>libvirt network</source>
        <translation>libvirt-Netz</translation>
    </message>
    <message>
        <source>Bridge of the parent</source>
        <translation>Brücke des Hosts</translation>
    </message>
    <message>
        <source>Automatic (DHCP)</source>
        <translation>Automatisch (DHCP)</translation>
    </message>
    <message>
        <source>Static address</source>
        <translation>Feste Adresse</translation>
    </message>
    <message>
        <source>those of the parent</source>
        <translation>die des Hosts</translation>
    </message>
    <message>
        <source>Name of the network or bridge</source>
        <translation>Name des Netzes oder der Brücke</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Addressin&amp;g</source>
        <translation>Adressver&amp;gabe</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Gate&amp;way</source>
        <translation>Gate&amp;way</translation>
    </message>
    <message>
        <source>DNS &amp;servers</source>
        <translation>DNS-&amp;Server</translation>
    </message>
    <message>
        <source>With the prefix length behind a slash</source>
        <translation>Mit der Präfixlänge hinter einem Schrägstrich</translation>
    </message>
    <message>
        <source>An existing bridge of the parent</source>
        <translation>Eine vorhandene Brücke des Hosts</translation>
    </message>
    <message>
        <source>Usually “default” (NAT)</source>
        <translation>Meist „default“ (NAT)</translation>
    </message>
    <message>
        <source>Virtual switch</source>
        <translation>Virtueller Switch</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Empty: one that is made from the names</source>
        <translation>Leer: eine, die aus den Namen gebildet wird</translation>
    </message>
    <message>
        <source>A free one of the parent’s pool</source>
        <translation>Eine freie aus dem Vorrat des Hosts</translation>
    </message>
    <message>
        <source>Empty: the guests’ network of the parent</source>
        <translation>Leer: das Netz der Gäste auf dem Host</translation>
    </message>
    <message>
        <source>Empty: “public”, which is made when the parent is enabled</source>
        <translation>Leer: „public“, das beim Aktivieren des Hosts entsteht</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::NetworksDialog</name>
    <message>
        <source>KVM networks of %1</source>
        <translation>KVM-Netzwerke von %1</translation>
    </message>
    <message>
        <source>KVM networks</source>
        <translation>KVM-Netzwerke</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>A new network</source>
        <translation>Ein neues Netzwerk</translation>
    </message>
    <message>
        <source>NAT: guests reach out, nobody reaches in</source>
        <translation>NAT: Gäste kommen hinaus, niemand herein</translation>
    </message>
    <message>
        <source>Bridge: guests stand in the host’s network</source>
        <translation>Brücke: Gäste stehen im Netz des Hosts</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>&amp;Modus</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Bridge</source>
        <translation>&amp;Brücke</translation>
    </message>
    <message>
        <source>It must exist on the host already.</source>
        <translation>Sie muss auf dem Host schon vorhanden sein.</translation>
    </message>
    <message>
        <source>The server names no networks of this host.</source>
        <translation>Der Server nennt keine Netzwerke dieses Hosts.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>The server has queued it. It does not tell whether it worked.</source>
        <translation>Der Server hat es eingereiht. Ob es gelungen ist, sagt er nicht.</translation>
    </message>
    <message>
        <source>No answer came: it may have been created. Look at the list before you send again.</source>
        <translation>Es kam keine Antwort: Vielleicht wurde es erstellt. Sehen Sie in der Liste nach, bevor Sie noch einmal senden.</translation>
    </message>
    <message>
        <source>Isolated: guests reach each other and the host only</source>
        <translation>Isoliert: Gäste erreichen nur einander und den Host</translation>
    </message>
    <message>
        <source>Routed: guests have addresses that others reach</source>
        <translation>Geroutet: Gäste haben Adressen, die andere erreichen</translation>
    </message>
    <message>
        <source>&amp;Subnet</source>
        <translation>&amp;Subnetz</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>&amp;Plan…</source>
        <translation>&amp;Plan …</translation>
    </message>
    <message>
        <source>Shows this application’s plan for it, which can then be sent exactly so</source>
        <translation>Zeigt den Plan dieses Programms dafür, der dann genau so gesendet werden kann</translation>
    </message>
    <message>
        <source>The server has no call for this mode. “Plan…” makes it.</source>
        <translation>Der Server hat für diese Betriebsart keinen Aufruf. „Plan …“ macht es.</translation>
    </message>
    <message>
        <source>The server chooses the subnet itself. “Plan…” takes yours.</source>
        <translation>Der Server wählt das Subnetz selbst. „Plan …“ nimmt Ihres.</translation>
    </message>
    <message>
        <source>Only with “Plan…”: the server chooses it itself.</source>
        <translation>Nur mit „Plan …“: Der Server wählt es selbst.</translation>
    </message>
    <message>
        <source>Shows the plan that deletes “%1”</source>
        <translation>Zeigt den Plan, der „%1“ löscht</translation>
    </message>
    <message>
        <source>Create the network %1</source>
        <translation>Netz %1 anlegen</translation>
    </message>
    <message>
        <source>Delete the network %1</source>
        <translation>Netz %1 löschen</translation>
    </message>
    <message>
        <source>Its definition and its leases are lost. The plan stops before that while guests run on it.</source>
        <translation>Seine Definition und seine Leases gehen verloren. Solange Gäste daran laufen, hält der Plan vorher an.</translation>
    </message>
    <message>
        <source>“Activity” shows how it goes on.</source>
        <translation>„Aktivität“ zeigt, wie es weitergeht.</translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation>Ein Netz löschen</translation>
    </message>
    <message>
        <source>Nam&amp;e</source>
        <translation>Nam&amp;e</translation>
    </message>
    <message>
        <source>One of the list, or any that you know of.</source>
        <translation>Eines der Liste oder irgendeines, das Sie kennen.</translation>
    </message>
    <message>
        <source>Choose a network of the list, or enter its name</source>
        <translation>Wählen Sie ein Netz der Liste oder geben Sie seinen Namen ein</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::OutputView</name>
    <message>
        <source>[earlier output is not kept]
</source>
        <translation>[frühere Ausgabe ist nicht aufbewahrt]
</translation>
    </message>
    <message>
        <source>Output of the step</source>
        <translation>Ausgabe des Schritts</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PasswordStrength</name>
    <message>
        <source>Weak: built on a word that is guessed first</source>
        <translation>Schwach: aus einem Wort, das zuerst geraten wird</translation>
    </message>
    <message>
        <source>Weak: holds the name of the user or host</source>
        <translation>Schwach: enthält den Namen des Benutzers oder Hosts</translation>
    </message>
    <message>
        <source>Weak: longer is better than stranger</source>
        <translation>Schwach: länger ist besser als seltsamer</translation>
    </message>
    <message>
        <source>Weak: too regular</source>
        <translation>Schwach: zu regelmäßig</translation>
    </message>
    <message>
        <source>Fair: a few more characters would help</source>
        <translation>Mäßig: ein paar Zeichen mehr würden helfen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PlanPanel</name>
    <message>
        <source>There is no plan for this:</source>
        <translation>Dafür gibt es keinen Plan:</translation>
    </message>
    <message>
        <source>The server builds the plan for this. A preview for %1 is not part of this version.</source>
        <translation>Den Plan dafür baut der Server. Eine Vorschau für %1 gehört nicht zu dieser Version.</translation>
    </message>
    <message>
        <source>The server builds the plan for this. A preview of it is not part of this version.</source>
        <translation>Den Plan dafür baut der Server. Eine Vorschau davon gehört nicht zu dieser Version.</translation>
    </message>
    <message>
        <source>Whose plan is shown</source>
        <translation>Wessen Plan gezeigt wird</translation>
    </message>
    <message>
        <source>Plan for %1</source>
        <translation>Plan für %1</translation>
    </message>
    <message>
        <source>Building the plan…</source>
        <translation>Der Plan wird gebaut…</translation>
    </message>
    <message>
        <source>What is updated depends on the distribution inside, and that is not told here: choose it, with this child alone.</source>
        <translation>Was aktualisiert wird, hängt von der Distribution darin ab, und die ist hier nicht bekannt: Wählen Sie sie, mit diesem Kind allein.</translation>
    </message>
    <message>
        <source>The agent inside does this itself, when the server tells it. Nothing is done on the parent: there is no plan.</source>
        <translation>Das tut der Agent darin selbst, wenn der Server es ihm sagt. Auf dem Host geschieht nichts: Es gibt keinen Plan.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PlanSendDialog</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Send &amp;exactly this plan</source>
        <translation>G&amp;enau diesen Plan senden</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation>Es gibt keinen Plan zu senden</translation>
    </message>
    <message>
        <source>Runs this very plan on the parent through a script</source>
        <translation>Führt genau diesen Plan durch ein Skript auf dem Host aus</translation>
    </message>
    <message>
        <source>“%1” is on its way to %2.</source>
        <translation>„%1“ ist unterwegs zu %2.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PreviewHead</name>
    <message>
        <source>the digest</source>
        <translation>die Prüfsumme</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>SHA-256 %1…</source>
        <translation>SHA-256 %1…</translation>
    </message>
    <message>
        <source>The plan is known by this digest. Copy all of it:
%1</source>
        <translation>An dieser Prüfsumme ist der Plan zu erkennen. Vollständig kopieren:
%1</translation>
    </message>
    <message>
        <source>Copy the digest of the plan, %1</source>
        <translation>Die Prüfsumme des Plans kopieren, %1</translation>
    </message>
    <message>
        <source>Go to the next step with a finding</source>
        <translation>Zum nächsten Schritt mit einem Befund gehen</translation>
    </message>
    <message>
        <source>%1: go to the next step with a finding</source>
        <translation>%1: zum nächsten Schritt mit einem Befund gehen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PreviewView</name>
    <message>
        <source>&amp;Copy this step</source>
        <translation>Schritt &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy as a command &amp;line</source>
        <translation>Als Befehls&amp;zeile kopieren</translation>
    </message>
    <message>
        <source>Form of the plan</source>
        <translation>Form des Plans</translation>
    </message>
    <message>
        <source>S&amp;teps</source>
        <translation>Sch&amp;ritte</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>S&amp;cript</source>
        <translation>Skrip&amp;t</translation>
    </message>
    <message>
        <source>the step</source>
        <translation>der Schritt</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>die Befehlszeile</translation>
    </message>
    <message>
        <source>Hide sec&amp;rets</source>
        <translation>&amp;Geheimnisse verdecken</translation>
    </message>
    <message>
        <source>&amp;Reveal secrets</source>
        <translation>&amp;Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>Secrets are shown in clear, and copied in clear.</source>
        <translation>Geheimnisse werden im Klartext gezeigt und im Klartext kopiert.</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>Verdecken</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>Kopiert: %1.</translation>
    </message>
    <message>
        <source>S&amp;imulation</source>
        <translation>S&amp;imulation</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::PrivateFile</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 ist größer als %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ProblemsView</name>
    <message>
        <source>&amp;Edit the draft…</source>
        <translation>Entwurf b&amp;earbeiten …</translation>
    </message>
    <message>
        <source>Why there is no plan</source>
        <translation>Warum es keinen Plan gibt</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Was fehlt oder falsch ist</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>This draft is not complete yet: there is no plan to show until these are mended.</source>
        <translation>Dieser Entwurf ist noch nicht vollständig: einen Plan gibt es erst, wenn dies behoben ist.</translation>
    </message>
    <message>
        <source>This plan cannot be shown.</source>
        <translation>Dieser Plan kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ProfilesDialog</name>
    <message>
        <source>The server’s address, such as https://server.example.org</source>
        <translation>Die Adresse des Servers, zum Beispiel https://server.example.org</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Certificate of a private CA</source>
        <translation>Zertifikat einer eigenen CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove the server</source>
        <translation>Den Server entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>„%1“ aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>none: only what the system or the CA file trusts</source>
        <translation>keines: nur, was das System oder die CA-Datei anerkennt</translation>
    </message>
    <message>
        <source>Another server has this name</source>
        <translation>Ein anderer Server hat diesen Namen</translation>
    </message>
    <message>
        <source>There is no file that can be read</source>
        <translation>Hier ist keine lesbare Datei</translation>
    </message>
    <message>
        <source>Passwords would travel in clear. Use https://, or accept it below.</source>
        <translation>Passwörter gingen im Klartext über das Netz. Nehmen Sie https://, oder stimmen Sie unten zu.</translation>
    </message>
    <message>
        <source>That is %1</source>
        <translation>Das ist %1</translation>
    </message>
    <message>
        <source>Anybody on the way can read the password and every plan. The window keeps saying so.</source>
        <translation>Jeder auf dem Weg kann das Passwort und jeden Plan lesen. Das Fenster sagt es weiterhin.</translation>
    </message>
    <message>
        <source>Main site</source>
        <translation>Hauptstandort</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>Neuer Server</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Gebrauch</translation>
    </message>
    <message>
        <source>Save what was changed?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save and &amp;connect</source>
        <translation>Speichern und &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Connect &amp;without encryption all the same</source>
        <translation>Trotzdem &amp;ohne Verschlüsselung verbinden</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA-&amp;Datei</translation>
    </message>
    <message>
        <source>PEM, for a private CA. Empty: the system’s certificates.</source>
        <translation>PEM, für eine eigene CA. Leer: die Zertifikate des Systems.</translation>
    </message>
    <message>
        <source>F&amp;orget</source>
        <translation>Ver&amp;gessen</translation>
    </message>
    <message>
        <source>Forget the trusted certificate</source>
        <translation>Das vertraute Zertifikat vergessen</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Its address, its trusted certificate, its session in the key ring, and what is remembered of plans and reboots under way go. The record of what was sent stays in its file. Nothing changes on the server itself.</source>
        <translation>Seine Adresse, sein Zertifikat, dem vertraut wird, seine Sitzung im Schlüsselbund und was von laufenden Plänen und Neustarts gemerkt ist, gehen. Die Aufzeichnung des Gesendeten bleibt in ihrer Datei. Auf dem Server selbst ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ProvisionDialog</name>
    <message>
        <source>Prepare an installation</source>
        <translation>Installation vorbereiten</translation>
    </message>
    <message>
        <source>Save to &amp;folder…</source>
        <translation>In &amp;Ordner speichern …</translation>
    </message>
    <message>
        <source>Files with secrets are written for their owner alone; nothing is overwritten</source>
        <translation>Dateien mit Geheimnissen werden nur für den Eigentümer lesbar geschrieben; nichts wird überschrieben</translation>
    </message>
    <message>
        <source>Still to be said: %1</source>
        <translation>Noch anzugeben: %1</translation>
    </message>
    <message>
        <source>Save the files of the installation</source>
        <translation>Dateien der Installation speichern</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to %1.</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben.</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give up what was typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>It has not been saved to a folder, and is kept nowhere else.</source>
        <translation>Sie wurden in keinen Ordner gespeichert und werden sonst nirgends behalten.</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RawView</name>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>the plan&apos;s JSON</source>
        <translation>das JSON des Plans</translation>
    </message>
    <message>
        <source>the plan&apos;s script</source>
        <translation>das Skript des Plans</translation>
    </message>
    <message>
        <source>What an agent is sent, as an export writes it.</source>
        <translation>Was einem Agenten gesendet wird, so wie es ausgegeben wird.</translation>
    </message>
    <message>
        <source>The same steps as a shell script, as an export writes it.</source>
        <translation>Dieselben Schritte als Shell-Skript, so wie es ausgegeben wird.</translation>
    </message>
    <message>
        <source>Secrets are masked here; an export holds them in full.</source>
        <translation>Geheimnisse sind hier verdeckt; eine Ausgabe enthält sie vollständig.</translation>
    </message>
    <message>
        <source>The plan as JSON</source>
        <translation>Der Plan als JSON</translation>
    </message>
    <message>
        <source>The plan as a shell script</source>
        <translation>Der Plan als Shell-Skript</translation>
    </message>
    <message>
        <source>Copy all of it as it is shown</source>
        <translation>Alles kopieren, wie es gezeigt wird</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy the whole text</source>
        <translation>Den ganzen Text kopieren</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RebootChildren</name>
    <message>
        <source>These children ran before: %1.</source>
        <translation>Diese Kinder liefen vorher: %1.</translation>
    </message>
    <message>
        <source>%1 is not in the server’s list any more.</source>
        <translation>%1 steht nicht mehr in der Liste des Servers.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>The host is not in the server’s list.</source>
        <translation>Der Host steht nicht in der Liste des Servers.</translation>
    </message>
    <message>
        <source>The host is down. They can be started when it is up again.</source>
        <translation>Der Host ist nicht erreichbar. Sie können gestartet werden, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The host reboots. They can be started when it is up again.</source>
        <translation>Der Host startet neu. Sie können gestartet werden, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>The list of children has not been read yet.</source>
        <translation>Die Liste der Kinder ist noch nicht gelesen.</translation>
    </message>
    <message>
        <source>All of them run.</source>
        <translation>Alle laufen.</translation>
    </message>
    <message numerus="yes">
        <source>Start t&amp;hese %n</source>
        <translation>
            <numerusform>D&amp;ieses eine starten</numerusform>
            <numerusform>D&amp;iese %n starten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no answer came, so it may start. Look at the list before you start it again.</source>
        <translation>%1: Es kam keine Antwort, vielleicht startet es also. Sehen Sie in die Liste, bevor Sie es noch einmal starten.</translation>
    </message>
    <message>
        <source>The server has taken: start %1.</source>
        <translation>Der Server hat angenommen: %1 starten.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RebootDialog</name>
    <message>
        <source>Waiting to stop the children</source>
        <translation>Warten auf das Anhalten der Kinder</translation>
    </message>
    <message>
        <source>Stopping the children</source>
        <translation>Die Kinder werden angehalten</translation>
    </message>
    <message>
        <source>Rebooting the host</source>
        <translation>Der Host wird neu gestartet</translation>
    </message>
    <message>
        <source>Waiting to start the children</source>
        <translation>Warten auf das Starten der Kinder</translation>
    </message>
    <message>
        <source>Starting the children</source>
        <translation>Die Kinder werden gestartet</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Reboot %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Asking which children run…</source>
        <translation>Es wird gefragt, welche Kinder laufen …</translation>
    </message>
    <message>
        <source>For a plain reboot, &amp;type the host’s name: %1</source>
        <translation>Für einen einfachen Neustart &amp;tippen Sie den Namen des Hosts: %1</translation>
    </message>
    <message>
        <source>&amp;Safe reboot</source>
        <translation>&amp;Sicherer Neustart</translation>
    </message>
    <message>
        <source>&amp;Plain reboot</source>
        <translation>&amp;Einfacher Neustart</translation>
    </message>
    <message>
        <source>It is not known which children run: a plain reboot may interrupt some.</source>
        <translation>Es ist nicht bekannt, welche Kinder laufen: Ein einfacher Neustart unterbricht vielleicht einige.</translation>
    </message>
    <message>
        <source>No child runs: a plain reboot interrupts none.</source>
        <translation>Kein Kind läuft: Ein einfacher Neustart unterbricht keines.</translation>
    </message>
    <message>
        <source>These children run: %1.
The safe reboot stops them and starts them again. A plain reboot interrupts them as they are.</source>
        <translation>Diese Kinder laufen: %1.
Der sichere Neustart hält sie an und startet sie wieder. Ein einfacher Neustart unterbricht sie, wie sie sind.</translation>
    </message>
    <message>
        <source>The server does not offer it</source>
        <translation>Der Server bietet es nicht an</translation>
    </message>
    <message>
        <source>No child runs</source>
        <translation>Kein Kind läuft</translation>
    </message>
    <message>
        <source>No answer came: the host may reboot.</source>
        <translation>Es kam keine Antwort: Der Host startet vielleicht neu.</translation>
    </message>
    <message>
        <source>Watch whether it goes down before you send it again. %1</source>
        <translation>Beobachten Sie, ob er herunterfährt, bevor Sie es noch einmal senden. %1</translation>
    </message>
    <message>
        <source>%1: the reboot is on its way.</source>
        <translation>%1: Der Neustart ist unterwegs.</translation>
    </message>
    <message>
        <source>The server has begun. You may close this: it goes on by itself.</source>
        <translation>Der Server hat begonnen. Sie können dies schließen: Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The server does this itself; there is no plan of this application for it.</source>
        <translation>Das tut der Server selbst; dieses Programm hat dafür keinen Plan.</translation>
    </message>
    <message>
        <source>Safe reboot: 1. every running child is stopped, which may take minutes. 2. The host reboots. 3. When its agent is back, those children, and no others, are started.</source>
        <translation>Sicherer Neustart: 1. Jeder laufende Child-Host wird angehalten, was Minuten dauern kann. 2. Der Host startet neu. 3. Wenn sein Agent wieder da ist, werden diese Child-Hosts gestartet, und keine anderen.</translation>
    </message>
    <message>
        <source>Plain reboot: the host reboots. What starts with the host starts again.</source>
        <translation>Einfacher Neustart: Der Host startet neu. Was mit dem Host startet, startet wieder.</translation>
    </message>
    <message>
        <source>Plain reboot: the host reboots at once. Children are not stopped before, and only those that start with the host run again.</source>
        <translation>Einfacher Neustart: Der Host startet sofort neu. Child-Hosts werden vorher nicht angehalten, und nur jene laufen wieder, die mit dem Host starten.</translation>
    </message>
    <message>
        <source>The reboot is on its way.</source>
        <translation>Der Neustart ist unterwegs.</translation>
    </message>
    <message>
        <source>Keep this open to start the children when the host is up again.</source>
        <translation>Lassen Sie dies offen, um die Kinder zu starten, wenn der Host wieder da ist.</translation>
    </message>
    <message>
        <source>The server has not moved on for %1. It stands at: %2.</source>
        <translation>Der Server ist seit %1 nicht weitergekommen. Er steht bei: %2.</translation>
    </message>
    <message>
        <source>It may stay so. Type the host’s name for a plain reboot, and start the children when the host is up again.</source>
        <translation>Das kann so bleiben. Geben Sie für einen einfachen Neustart den Namen des Hosts ein, und starten Sie die Kinder, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>A safe reboot of this host was begun here.</source>
        <translation>Ein sicherer Neustart dieses Hosts wurde hier begonnen.</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <extracomment>a state of the reboot, and the time of day when it was reached</extracomment>
        <translation>%1 (seit %2)</translation>
    </message>
    <message>
        <source>Own pla&amp;n…</source>
        <translation>Eigener Pla&amp;n…</translation>
    </message>
    <message>
        <source>Shows the plan of this application for a safe reboot, to be sent or exported</source>
        <translation>Zeigt den Plan dieses Programms für einen sicheren Neustart, zum Senden oder Exportieren</translation>
    </message>
    <message>
        <source>The server does both by a plan of its own, which it does not show. This application’s plan for a safe reboot can be seen, exported, and sent instead.</source>
        <translation>Der Server tut beides nach einem eigenen Plan, den er nicht zeigt. Den Plan dieses Programms für einen sicheren Neustart können Sie ansehen, exportieren und stattdessen senden.</translation>
    </message>
    <message>
        <source>No safe reboot by the server: %1</source>
        <translation>Kein sicherer Neustart durch den Server: %1</translation>
    </message>
    <message>
        <source>The server did not say which children run</source>
        <translation>Der Server hat nicht gesagt, welche Kinder laufen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RequestForm</name>
    <message>
        <source>Advanced</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Show the advanced fields</source>
        <translation>Weitere Felder zeigen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunBar</name>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Lauf a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Go to the step</source>
        <translation>Zum S&amp;chritt gehen</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>The step that runs gets time to clean up after itself</source>
        <translation>Der laufende Schritt bekommt Zeit, hinter sich aufzuräumen</translation>
    </message>
    <message>
        <source>Close: show the plan again</source>
        <translation>Schließen: den Plan wieder zeigen</translation>
    </message>
    <message>
        <source>Close the result of the run</source>
        <translation>Das Ergebnis des Laufs schließen</translation>
    </message>
    <message>
        <source>&amp;Follow the run</source>
        <translation>Dem Lauf f&amp;olgen</translation>
    </message>
    <message>
        <source>Cancelling: step %1 cleans up after itself…</source>
        <translation>Wird abgebrochen: Schritt %1 räumt hinter sich auf …</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Applied in %1: %2</source>
        <translation>Angewendet in %1: %2</translation>
    </message>
    <message>
        <source>Cancelled after %1: %2</source>
        <translation>Abgebrochen nach %1: %2</translation>
    </message>
    <message>
        <source>Failed at step %1 after %2: %3</source>
        <translation>Fehlgeschlagen bei Schritt %1 nach %2: %3</translation>
    </message>
    <message>
        <source>Failed after %1: %2</source>
        <translation>Fehlgeschlagen nach %1: %2</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunController</name>
    <message>
        <source>Plans cannot be applied by this program</source>
        <translation>Dieses Programm kann keine Pläne anwenden</translation>
    </message>
    <message>
        <source>A plan is being applied already</source>
        <translation>Es wird schon ein Plan angewendet</translation>
    </message>
    <message>
        <source>Apply on this machine</source>
        <translation>Auf dieser Maschine anwenden</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>&amp;Do nothing</source>
        <translation>&amp;Nichts tun</translation>
    </message>
    <message>
        <source>“%1” was applied.</source>
        <translation>„%1“ wurde angewendet.</translation>
    </message>
    <message>
        <source>The run of “%1” was cancelled.</source>
        <translation>Der Lauf von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” was not applied: %2</source>
        <translation>„%1“ wurde nicht angewendet: %2</translation>
    </message>
    <message>
        <source>“%1” stopped at step %2: %3</source>
        <translation>„%1“ hielt bei Schritt %2 an: %3</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunModel</name>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed with exit code %1</source>
        <translation>Fehlgeschlagen mit Exit-Status %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Lost: the parent knows nothing of it any more</source>
        <translation>Verloren: Der Host weiß nichts mehr davon</translation>
    </message>
    <message>
        <source>piece %1 of %2</source>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::RunText</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed, the plan went on</source>
        <translation>Fehlgeschlagen, der Plan lief weiter</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 · exit status %2 · %3</source>
        <translation>%1 · Exit-Status %2 · %3</translation>
    </message>
    <message>
        <source>%1 · signal %2 · %3</source>
        <translation>%1 · Signal %2 · %3</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 failed and passed over</source>
        <translation>%1 fehlgeschlagen und übergangen</translation>
    </message>
    <message>
        <source>%1 not reached</source>
        <translation>%1 nicht erreicht</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SearchBar</name>
    <message>
        <source>&amp;Find in the plan</source>
        <translation>Im Plan &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Search in all steps (%1)</source>
        <translation>In allen Schritten suchen (%1)</translation>
    </message>
    <message>
        <source>Search in all steps</source>
        <translation>In allen Schritten suchen</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>%1 hits</source>
        <translation>%1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SeenNote</name>
    <message>
        <source>The last good data, %1 old. %2</source>
        <translation>Die letzten guten Daten, %1 alt. %2</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SendDialog</name>
    <message>
        <source>Create %1 on %2</source>
        <translation>%1 auf %2 erstellen</translation>
    </message>
    <message>
        <source>This is our reading of it. With “Let the server create it” the server builds its own plan, which may differ.</source>
        <translation>Das ist unsere Lesart. Mit „Vom Server erstellen lassen“ baut der Server seinen eigenen Plan, der abweichen kann.</translation>
    </message>
    <message>
        <source>&amp;Let the server create it</source>
        <translation>&amp;Vom Server erstellen lassen</translation>
    </message>
    <message>
        <source>Send &amp;exactly this plan</source>
        <translation>&amp;Genau diesen Plan senden</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>There is no plan to send</source>
        <translation>Es gibt keinen Plan zu senden</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Send &amp;again…</source>
        <translation>Noch &amp;einmal senden…</translation>
    </message>
    <message>
        <source>Runs this very plan on the parent through a script</source>
        <translation>Führt genau diesen Plan durch ein Skript auf dem Parent aus</translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation>Noch einmal senden?</translation>
    </message>
    <message>
        <source>The first one may have arrived. The server refuses a second child of the same name; it does not overwrite one.</source>
        <translation>Das erste Mal ist vielleicht angekommen. Der Server lehnt ein zweites Kind gleichen Namens ab; er überschreibt keines.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Noch einmal senden</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>N&amp;icht senden</translation>
    </message>
    <message>
        <source>%1: the server has queued its creation. The list shows how it goes on.</source>
        <translation>%1: Der Server hat die Erstellung eingereiht. Wie sie weitergeht, zeigt die Liste.</translation>
    </message>
    <message>
        <source>%1: no answer came, but it is in the server’s list: it has arrived.</source>
        <translation>%1: Es kam keine Antwort, aber es steht in der Liste des Servers: Es ist angekommen.</translation>
    </message>
    <message>
        <source>No answer came, and %1 is not in the server’s list.</source>
        <translation>Es kam keine Antwort, und %1 steht nicht in der Liste des Servers.</translation>
    </message>
    <message>
        <source>It has probably not arrived. %1</source>
        <translation>Es ist wahrscheinlich nicht angekommen. %1</translation>
    </message>
    <message>
        <source>No answer came: it is not known whether %1 was created.</source>
        <translation>Es kam keine Antwort: Ob %1 erstellt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The list could not be read either. Look at it before you send again. %1</source>
        <translation>Auch die Liste war nicht zu lesen. Sehen Sie nach, bevor Sie noch einmal senden. %1</translation>
    </message>
    <message>
        <source>Create %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>The plan for %1 is on its way to %2.</source>
        <translation>Der Plan für %1 ist auf dem Weg zu %2.</translation>
    </message>
    <message>
        <source>The server’s list of distributions cannot be read: whether it has this one is not known.</source>
        <translation>Die Liste der Distributionen des Servers ist nicht lesbar: Ob er diese hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server does not tell you its identifiers (that needs the role Configure Child Host): this application’s own one is sent.</source>
        <translation>Der Server nennt Ihnen seine Kennungen nicht (das braucht die Rolle Configure Child Host): Gesendet wird die eigene dieses Programms.</translation>
    </message>
    <message>
        <source>The server builds the plan for this. A preview for %1 is not part of this version: what is sent is what the form says.</source>
        <translation>Den Plan dafür baut der Server. Eine Vorschau für %1 gehört nicht zu dieser Version: Gesendet wird, was im Formular steht.</translation>
    </message>
    <message>
        <source>The server builds the plan for this. This version has no plan for this distribution: what is sent is what the form says.</source>
        <translation>Den Plan dafür baut der Server. Diese Version hat für diese Distribution keinen Plan: Gesendet wird, was im Formular steht.</translation>
    </message>
    <message>
        <source>The server does not list this distribution: it may refuse it, or create something else.</source>
        <translation>Der Server führt diese Distribution nicht: Er lehnt sie vielleicht ab oder legt etwas anderes an.</translation>
    </message>
    <message>
        <source> “Send exactly this plan” does not need the list.</source>
        <translation> „Genau diesen Plan senden“ braucht die Liste nicht.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ServerBar</name>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Die Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Waits for the second factor</source>
        <translation>Wartet auf den zweiten Faktor</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>Die Sitzung ist zu Ende</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>Diagnose…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>No server is chosen</source>
        <translation>Kein Server ist gewählt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>What is sent, passwords too, can be read and changed on its way.</source>
        <translation>Was gesendet wird, auch Passwörter, kann unterwegs gelesen und geändert werden.</translation>
    </message>
    <message>
        <source>Manage servers…</source>
        <translation>Server verwalten…</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ServerController</name>
    <message>
        <source>The host is not in the server’s list any more.</source>
        <translation>Der Host steht nicht mehr in der Liste des Servers.</translation>
    </message>
    <message>
        <source>“%1” is not part of this version. Nothing was sent.</source>
        <translation>„%1“ gehört nicht zu dieser Version. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>&amp;Preview…</source>
        <translation>&amp;Vorschau…</translation>
    </message>
    <message>
        <source>New VM on %1</source>
        <translation>Neue VM auf %1</translation>
    </message>
    <message>
        <source>%1 %2: the server has taken it. The list shows when it is done.</source>
        <translation>%2: %1 – der Server hat es angenommen. Wann es getan ist, zeigt die Liste.</translation>
    </message>
    <message>
        <source>%1 was not in the server’s list any more.</source>
        <translation>%1 stand nicht mehr in der Liste des Servers.</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%2: %1 – %3</translation>
    </message>
    <message>
        <source>%1 %2: no answer came, so it may have happened. Look at the list before you do it again. %3</source>
        <translation>%2: %1 – es kam keine Antwort, vielleicht ist es geschehen. Sehen Sie in der Liste nach, bevor Sie es wiederholen. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not in the server’s list any more.</source>
        <translation>
            <numerusform>%n davon steht nicht mehr in der Liste des Servers.</numerusform>
            <numerusform>%n davon stehen nicht mehr in der Liste des Servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plans on %1: %2</source>
        <translation>Pläne auf %1: %2</translation>
    </message>
    <message>
        <source>%1 has no plans that are not known here.</source>
        <translation>%1 hat keine Pläne, die hier nicht bekannt sind.</translation>
    </message>
    <message numerus="yes">
        <source>Found on %1: %n plan(s). They are followed under “Activity”.</source>
        <translation>
            <numerusform>Auf %1 gefunden: %n Plan. Er wird unter „Aktivität“ verfolgt.</numerusform>
            <numerusform>Auf %1 gefunden: %n Pläne. Sie werden unter „Aktivität“ verfolgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking %1 which plans are on it…</source>
        <translation>%1 wird gefragt, welche Pläne dort sind …</translation>
    </message>
    <message>
        <source>Choose a hypervisor first. Nothing was sent.</source>
        <translation>Zuerst einen Hypervisor wählen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>&amp;Windows, or another of the server’s list…</source>
        <translation>&amp;Windows, oder eine andere aus der Liste des Servers …</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Ein anderer Server</translation>
    </message>
    <message>
        <source>This was meant for a host of “%1”. Now you are at “%2”. Nothing was sent.</source>
        <translation>Dies war für einen Host von „%1“ gedacht. Jetzt sind Sie bei „%2“. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>&amp;Back to “%1”</source>
        <translation>&amp;Zurück zu „%1“</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>%1: “Reboot…” shows how it goes on, and starts the children that ran before should the server not do it.</source>
        <translation>%1: „Neu starten …“ zeigt, wie es weitergeht, und startet die Kinder, die vorher liefen, falls der Server es nicht tut.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ServerSection</name>
    <message>
        <source>SysManage server</source>
        <translation>SysManage-Server</translation>
    </message>
    <message>
        <source>Connect w&amp;ith HTTPS</source>
        <translation>Mit HTTPS verbinden</translation>
    </message>
    <message>
        <source>Check the server’s certificate</source>
        <translation>Das Zertifikat des Servers prüfen</translation>
    </message>
    <message>
        <source>Approve the new host by a token</source>
        <translation>Den neuen Host durch ein Token freigeben</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>wird hier gemacht</translation>
    </message>
    <message>
        <source>Server h&amp;ost</source>
        <translation>Server-H&amp;ost</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Token (UUID)</source>
        <translation>Token (UUID)</translation>
    </message>
    <message>
        <source>A name, not a URL. Empty: the agent registers nowhere yet</source>
        <translation>Ein Name, keine URL. Leer: der Agent meldet sich noch nirgends an</translation>
    </message>
    <message>
        <source>The server knows a token that was made here only when it is entered there</source>
        <translation>Ein hier gemachtes Token kennt der Server erst, wenn es dort eingetragen ist</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::ShortcutOverview</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Edit the selected draft</source>
        <translation>Den gewählten Entwurf bearbeiten</translation>
    </message>
    <message>
        <source>Enter, in the list</source>
        <translation>Eingabetaste, in der Liste</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Alt with the underlined letter</source>
        <translation>Alt mit dem unterstrichenen Buchstaben</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Ser&amp;vers…</source>
        <translation>Ser&amp;ver…</translation>
    </message>
    <message>
        <source>Add a ser&amp;ver…</source>
        <translation>Ser&amp;ver hinzufügen…</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>The password was right. Now the server wants a code.</source>
        <translation>Das Passwort war richtig. Jetzt will der Server einen Code.</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>Die Sitzung ist zu Ende</translation>
    </message>
    <message>
        <source>Sign in again to go on. What you have typed elsewhere is still there.</source>
        <translation>Melden Sie sich wieder an, um weiterzumachen. Was Sie anderswo eingegeben haben, ist noch da.</translation>
    </message>
    <message>
        <source>Choose a server, or add yours.</source>
        <translation>Wählen Sie einen Server, oder fügen Sie Ihren hinzu.</translation>
    </message>
    <message>
        <source>Not encrypted: the password can be read and changed on its way.</source>
        <translation>Nicht verschlüsselt: Das Passwort kann unterwegs gelesen und geändert werden.</translation>
    </message>
    <message>
        <source>Kept in the system’s key ring, never in a file of this program.</source>
        <translation>Wird im Schlüsselbund des Systems aufbewahrt, nie in einer Datei dieses Programms.</translation>
    </message>
    <message>
        <source>There is no key ring here.</source>
        <translation>Hier gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>%1 The session stays in memory and ends with the program.</source>
        <translation>%1 Die Sitzung bleibt im Speicher und endet mit dem Programm.</translation>
    </message>
    <message>
        <source>The next attempt is possible in %1. Attempts made before would count as failures.</source>
        <translation>Der nächste Versuch ist in %1 möglich. Frühere Versuche zählten als Fehlversuche.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Die Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Wait %1</source>
        <translation>%1 warten</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>An e-mail address such as ann@example.org</source>
        <translation>Eine E-Mail-Adresse wie ann@example.org</translation>
    </message>
    <message>
        <source>Type the password</source>
        <translation>Geben Sie das Passwort ein</translation>
    </message>
    <message>
        <source>An API key begins with smk_</source>
        <translation>Ein API-Schlüssel beginnt mit smk_</translation>
    </message>
    <message>
        <source>Six digits of your app, or one of your backup codes</source>
        <translation>Sechs Ziffern Ihrer App oder einer Ihrer Ersatzcodes</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>Noch kein Server</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>&amp;E-Mail und Passwort</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation>&amp;API-Schlüssel</translation>
    </message>
    <message>
        <source>Made on the server’s web page, in your profile. It has the roles of its owner.</source>
        <translation>Wird auf der Webseite des Servers in Ihrem Profil gemacht. Er hat die Rollen seines Besitzers.</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>The six digits of your app, or a backup code: each of those works once.</source>
        <translation>Die sechs Ziffern Ihrer App oder ein Ersatzcode: Von denen gilt jeder einmal.</translation>
    </message>
    <message>
        <source>S&amp;tay signed in</source>
        <translation>An&amp;gemeldet bleiben</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SigningController</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>The key that signs bundles cannot be read: %1</source>
        <translation>Der Schlüssel, der Bündel signiert, ist nicht zu lesen: %1</translation>
    </message>
    <message>
        <source>Sign bundles</source>
        <translation>Bündel signieren</translation>
    </message>
    <message>
        <source>There is no key yet by which your bundles are signed.</source>
        <translation>Es gibt noch keinen Schlüssel, der Ihre Bündel signiert.</translation>
    </message>
    <message>
        <source>The secret key stays in the key ring of this system. Its public key goes to those who run your bundles: with it they see that a bundle comes from you and was not changed.</source>
        <translation>Der geheime Schlüssel bleibt im Schlüsselbund dieses Systems. Den öffentlichen bekommen die, die Ihre Bündel ausführen: Damit sehen sie, dass ein Bündel von Ihnen kommt und nicht verändert wurde.</translation>
    </message>
    <message>
        <source>&amp;Make a key</source>
        <translation>Schlüssel &amp;machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take a key &amp;file…</source>
        <translation>Schlüssel&amp;datei nehmen …</translation>
    </message>
    <message>
        <source>The secret key of signify or minisign</source>
        <translation>Der geheime Schlüssel von signify oder minisign</translation>
    </message>
    <message>
        <source>Secret keys (*.sec *.key);;All files (*)</source>
        <translation>Geheime Schlüssel (*.sec *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>The password of %1:</source>
        <translation>Das Passwort von %1:</translation>
    </message>
    <message>
        <source>The key cannot be kept, and nothing was signed: %1</source>
        <translation>Der Schlüssel kann nicht aufbewahrt werden, und es wurde nichts signiert: %1</translation>
    </message>
    <message>
        <source>Save the public key</source>
        <translation>Öffentlichen Schlüssel speichern</translation>
    </message>
    <message>
        <source>Public keys (*.pub)</source>
        <translation>Öffentliche Schlüssel (*.pub)</translation>
    </message>
    <message>
        <source>The public key %1 is in %2: give it to those who run your bundles.</source>
        <translation>Der öffentliche Schlüssel %1 steht in %2: Geben Sie ihn denen, die Ihre Bündel ausführen.</translation>
    </message>
    <message>
        <source>Trust a public key</source>
        <translation>Öffentlichem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation>Öffentliche Schlüssel (*.pub);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Bundles that the key %1 has signed will count as verified.</source>
        <translation>Bündel, die der Schlüssel %1 signiert hat, gelten dann als geprüft.</translation>
    </message>
    <message>
        <source>%1 holds:
%2
Compare it with what the key&apos;s owner has told you another way.</source>
        <translation>%1 enthält:
%2
Vergleichen Sie das mit dem, was Ihnen der Besitzer auf anderem Weg mitgeteilt hat.</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
    <message>
        <source>Bundles signed by the key %1 are verified from now on.</source>
        <translation>Bündel, die der Schlüssel %1 signiert hat, werden ab jetzt geprüft.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SimulationModel</name>
    <message>
        <source>Skipped if: %1</source>
        <translation>Wird übersprungen, wenn: %1</translation>
    </message>
    <message>
        <source>Fails if: %1</source>
        <translation>Schlägt fehl, wenn: %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Schlägt fehl</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::SimulationView</name>
    <message>
        <source>What is known of the parent: ticked holds, empty does not, half is not known.</source>
        <translation>Was über den Host bekannt ist: angehakt trifft zu, leer trifft nicht zu, halb ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Facts of the parent</source>
        <translation>Tatsachen über den Host</translation>
    </message>
    <message>
        <source>Nothing about the parent decides what the steps of this plan do.</source>
        <translation>Nichts am Host entscheidet darüber, was die Schritte dieses Plans tun.</translation>
    </message>
    <message>
        <source>As on a &amp;usual parent</source>
        <translation>Wie auf einem &amp;üblichen Host</translation>
    </message>
    <message>
        <source>A parent that is ready for guests and has nothing of this plan</source>
        <translation>Ein Host, der für Gäste bereit ist und nichts von diesem Plan hat</translation>
    </message>
    <message>
        <source>&amp;Nothing is known</source>
        <translation>&amp;Nichts ist bekannt</translation>
    </message>
    <message>
        <source>What becomes of the steps</source>
        <translation>Was aus den Schritten wird</translation>
    </message>
    <message>
        <source>none is unsafe</source>
        <translation>keiner ist unsicher</translation>
    </message>
    <message numerus="yes">
        <source>%n is unsafe</source>
        <translation>
            <numerusform>%n ist unsicher</numerusform>
            <numerusform>%n sind unsicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Run once more after success: %1 skipped, %2 repeated, %3.</source>
        <translation>Nach dem Erfolg noch einmal ausgeführt: %1 übersprungen, %2 wiederholt, %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a verdict and how many steps have it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::StepList</name>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::StepModel</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>guarded</source>
        <translation>mit Bedingung</translation>
    </message>
    <message>
        <source>may fail</source>
        <translation>darf fehlschlagen</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::StepText</name>
    <message>
        <source>Enable %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Disable %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Install %1</source>
        <translation>%1 installieren</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>with the parent&apos;s own package manager</source>
        <translation>mit der Paketverwaltung des Hosts</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Packages to install</source>
        <translation>Zu installierende Pakete</translation>
    </message>
    <message>
        <source>Files to write</source>
        <translation>Zu schreibende Dateien</translation>
    </message>
    <message>
        <source>Commands to run</source>
        <translation>Auszuführende Befehle</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Packages to remove</source>
        <translation>Zu entfernende Pakete</translation>
    </message>
    <message>
        <source>Install a package</source>
        <translation>Ein Paket installieren</translation>
    </message>
    <message>
        <source>Write a file</source>
        <translation>Eine Datei schreiben</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Einen Befehl ausführen</translation>
    </message>
    <message>
        <source>Switch a service</source>
        <translation>Einen Dienst umstellen</translation>
    </message>
    <message>
        <source>Remove a package</source>
        <translation>Ein Paket entfernen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Befragen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Auflisten</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>%n Paket</numerusform>
            <numerusform>%n Pakete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n Befehl</numerusform>
            <numerusform>%n Befehle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service action(s)</source>
        <translation>
            <numerusform>%n Dienstaktion</numerusform>
            <numerusform>%n Dienstaktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to remove</source>
        <translation>
            <numerusform>%n zu entfernendes Paket</numerusform>
            <numerusform>%n zu entfernende Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>no steps</source>
        <translation>keine Schritte</translation>
    </message>
    <message>
        <source>%1 to download</source>
        <translation>%1 herunterzuladen</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 auf der Platte</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Load modules</source>
        <translation>Module laden</translation>
    </message>
    <message>
        <source>Unload modules</source>
        <translation>Module entladen</translation>
    </message>
    <message>
        <source>Create a network</source>
        <translation>Netz anlegen</translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation>Netz löschen</translation>
    </message>
    <message>
        <source>List networks</source>
        <translation>Netze auflisten</translation>
    </message>
    <message>
        <source>List cached images</source>
        <translation>Abbilder im Zwischenspeicher auflisten</translation>
    </message>
    <message>
        <source>Check cached images</source>
        <translation>Abbilder im Zwischenspeicher prüfen</translation>
    </message>
    <message>
        <source>Remove cached images</source>
        <translation>Abbilder aus dem Zwischenspeicher entfernen</translation>
    </message>
    <message>
        <source>Create a storage pool</source>
        <translation>Speicherpool anlegen</translation>
    </message>
    <message>
        <source>Delete a storage pool</source>
        <translation>Speicherpool löschen</translation>
    </message>
    <message>
        <source>List storage pools</source>
        <translation>Speicherpools auflisten</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Create a virtual switch</source>
        <translation>Einen virtuellen Switch anlegen</translation>
    </message>
    <message>
        <source>Delete a virtual switch</source>
        <translation>Einen virtuellen Switch löschen</translation>
    </message>
    <message>
        <source>List virtual switches</source>
        <translation>Virtuelle Switches auflisten</translation>
    </message>
    <message>
        <source>Let a subnet of guests out (NAT)</source>
        <translation>Ein Subnetz von Gästen hinauslassen (NAT)</translation>
    </message>
    <message>
        <source>Take NAT away from a subnet</source>
        <translation>Einem Subnetz NAT entziehen</translation>
    </message>
    <message>
        <source>Create a ZFS volume</source>
        <translation>Ein ZFS-Volume anlegen</translation>
    </message>
    <message>
        <source>Destroy a ZFS volume</source>
        <translation>Ein ZFS-Volume zerstören</translation>
    </message>
    <message>
        <source>Fetch an image</source>
        <translation>Abbild holen</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::TaskDialog</name>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>B&amp;uild the plan</source>
        <translation>Plan ba&amp;uen</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::TaskSection</name>
    <message>
        <source>Hyp&amp;ervisor</source>
        <translation>Hyp&amp;ervisor</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Distribution</source>
        <translation>&amp;Distribution</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Also delete its dis&amp;k and the files that are its own</source>
        <translation>Auch seine &amp;Platte und die Dateien löschen, die nur ihm gehören</translation>
    </message>
    <message>
        <source>Install commands</source>
        <translation>Installationsbefehle</translation>
    </message>
    <message>
        <source>In place of the distribution’s channel. One a line; four spaces continue the line above</source>
        <translation>Statt des Kanals der Distribution. Einer je Zeile; vier Leerzeichen setzen die Zeile darüber fort</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>NAT: guests reach the world through the parent</source>
        <translation>NAT: Gäste erreichen die Welt durch den Host</translation>
    </message>
    <message>
        <source>Routed: other machines know the way to the guests</source>
        <translation>Geroutet: andere Rechner kennen den Weg zu den Gästen</translation>
    </message>
    <message>
        <source>Isolated: guests and the parent alone</source>
        <translation>Isoliert: nur die Gäste und der Host</translation>
    </message>
    <message>
        <source>Bridged: an existing bridge of the parent</source>
        <translation>Überbrückt: eine Bridge, die der Host schon hat</translation>
    </message>
    <message>
        <source>&amp;Subnet</source>
        <translation>&amp;Subnetz</translation>
    </message>
    <message>
        <source>The parent has its first address</source>
        <translation>Der Host hat die erste Adresse darin</translation>
    </message>
    <message>
        <source>Br&amp;idge</source>
        <translation>Br&amp;idge</translation>
    </message>
    <message>
        <source>An existing bridge of the parent</source>
        <translation>Eine Bridge, die der Host schon hat</translation>
    </message>
    <message>
        <source>Gi&amp;ve its guests addresses by DHCP</source>
        <translation>Gästen Adressen per DHCP &amp;geben</translation>
    </message>
    <message>
        <source>DHCP from</source>
        <translation>DHCP von</translation>
    </message>
    <message>
        <source>Empty, as the next: the whole subnet</source>
        <translation>Leer, wie das nächste: das ganze Subnetz</translation>
    </message>
    <message>
        <source>DHCP to</source>
        <translation>DHCP bis</translation>
    </message>
    <message>
        <source>IPv6 subnet</source>
        <translation>IPv6-Subnetz</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Guests find each other below it</source>
        <translation>Darunter finden die Gäste einander</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>&amp;Let its guests out (NAT)</source>
        <translation>Gäste hinaus&amp;lassen (NAT)</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Weg hinaus</translation>
    </message>
    <message>
        <source>An interface. Empty: that of the default route</source>
        <translation>Eine Schnittstelle. Leer: die der Standardroute</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNS-Server</translation>
    </message>
    <message>
        <source>Empty: the parent’s own</source>
        <translation>Leer: die des Hosts</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>ZFS d&amp;ataset</source>
        <translation>&amp;ZFS-Dataset</translation>
    </message>
    <message>
        <source>With its pool in front</source>
        <translation>Mit dem Pool davor</translation>
    </message>
    <message>
        <source>Parent’s system</source>
        <translation>System des Hosts</translation>
    </message>
    <message>
        <source>Found out there</source>
        <translation>Wird dort festgestellt</translation>
    </message>
    <message>
        <source>Storage of the containers</source>
        <translation>Speicher der Container</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>Virtualization</source>
        <translation>Virtualisierung</translation>
    </message>
    <message>
        <source>Hardware (KVM)</source>
        <translation>Hardware (KVM)</translation>
    </message>
    <message>
        <source>Emulated (QEMU, slow)</source>
        <translation>Emuliert (QEMU, langsam)</translation>
    </message>
    <message>
        <source>The SysManage server runs on this pare&amp;nt itself</source>
        <translation>Der SysManage-Server läuft auf diesem &amp;Host selbst</translation>
    </message>
    <message>
        <source>The server’s port</source>
        <translation>Port des Servers</translation>
    </message>
    <message>
        <source>Sto&amp;p guests that still run</source>
        <translation>Noch laufende Gäste s&amp;toppen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Take room &amp;only for what is written</source>
        <translation>Platz nur für Geschrie&amp;benes belegen</translation>
    </message>
    <message>
        <source>Only this image</source>
        <translation>Nur dieses Abbild</translation>
    </message>
    <message>
        <source>Its URL. Empty: all that nothing stands on</source>
        <translation>Seine URL. Leer: alle, auf denen nichts steht</translation>
    </message>
    <message>
        <source>Seconds to stop</source>
        <translation>Sekunden zum Stoppen</translation>
    </message>
    <message>
        <source>The parent starts them again &amp;by itself</source>
        <translation>Der Host startet sie von selbst &amp;wieder</translation>
    </message>
    <message>
        <source>&amp;Name of the network</source>
        <translation>&amp;Name des Netzes</translation>
    </message>
    <message>
        <source>&amp;Name of the storage pool</source>
        <translation>&amp;Name des Speicherpools</translation>
    </message>
    <message>
        <source>&amp;Name of the switch</source>
        <translation>&amp;Name des Switchs</translation>
    </message>
    <message>
        <source>GUID</source>
        <translation>GUID</translation>
    </message>
    <message>
        <source>What the parent has registered the name under. Empty: it is not compared</source>
        <translation>Worunter der Host den Namen führt. Leer: wird nicht verglichen</translation>
    </message>
    <message>
        <source>Of the parent’s, for the switch “public”. Empty: that of the default route</source>
        <translation>Des Hosts, für den Switch „public“. Leer: die der Standardroute</translation>
    </message>
    <message>
        <source>Of the parent’s, on the switch. Empty: guests and the parent alone</source>
        <translation>Des Hosts, am Switch. Leer: nur die Gäste und der Host</translation>
    </message>
    <message>
        <source>Of the guests that NAT lets out. Empty: a usual one</source>
        <translation>Der Gäste, die NAT hinauslässt. Leer: ein übliches</translation>
    </message>
    <message>
        <source>Where guests lie. Empty, and no dataset: on the parent’s only pool, else in /vm</source>
        <translation>Wo Gäste liegen. Leer und ohne Dataset: auf dem einzigen Pool des Hosts, sonst in /vm</translation>
    </message>
    <message>
        <source>On the parent; the disks lie there</source>
        <translation>Auf dem Host; dort liegen die Platten</translation>
    </message>
    <message>
        <source>Its SHA-256 digest</source>
        <translation>Dessen SHA-256-Prüfsumme</translation>
    </message>
    <message>
        <source>Empty: the publisher’s</source>
        <translation>Leer: die des Herausgebers</translation>
    </message>
    <message>
        <source>Allow plain &amp;HTTP and images without a checksum</source>
        <translation>Unverschlüsseltes &amp;HTTP und Abbilder ohne Prüfsumme erlauben</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>Ein anderes Abbild</translation>
    </message>
    <message>
        <source>Its URL. Empty: that of the distribution</source>
        <translation>Dessen URL. Leer: das der Distribution</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::TypePicker</name>
    <message>
        <source>%1 (not in this version)</source>
        <translation>%1 (nicht in dieser Version)</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::Types</name>
    <message>
        <source>KVM: machines on Linux</source>
        <translation>KVM: Maschinen auf Linux</translation>
    </message>
    <message>
        <source>bhyve: machines on FreeBSD</source>
        <translation>bhyve: Maschinen auf FreeBSD</translation>
    </message>
    <message>
        <source>VMM: machines on OpenBSD</source>
        <translation>VMM: Maschinen auf OpenBSD</translation>
    </message>
    <message>
        <source>LXD or Incus: containers on Linux</source>
        <translation>LXD oder Incus: Container auf Linux</translation>
    </message>
    <message>
        <source>WSL: Linux on Windows</source>
        <translation>WSL: Linux auf Windows</translation>
    </message>
    <message>
        <source>New container</source>
        <translation>Neuer Container</translation>
    </message>
    <message>
        <source>New WSL guest</source>
        <translation>Neuer WSL-Gast</translation>
    </message>
    <message>
        <source>New VM</source>
        <translation>Neue VM</translation>
    </message>
    <message>
        <source>List containers</source>
        <translation>Container auflisten</translation>
    </message>
    <message>
        <source>List WSL guests</source>
        <translation>WSL-Gäste auflisten</translation>
    </message>
    <message>
        <source>List VMs</source>
        <translation>VMs auflisten</translation>
    </message>
    <message>
        <source>Container name</source>
        <translation>Name des Containers</translation>
    </message>
    <message>
        <source>VM name</source>
        <translation>Name der VM</translation>
    </message>
    <message>
        <source>Guest name</source>
        <translation>Name des Gastes</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WelcomeView</name>
    <message>
        <source>See what will happen before it happens</source>
        <translation>Sehen, was geschehen wird, bevor es geschieht</translation>
    </message>
    <message>
        <source>Describe a VM, and every file and every command for its parent host is shown here, in the order in which they will be carried out. Then export the plan, or apply it on this machine.</source>
        <translation>Beschreiben Sie eine VM, und jede Datei und jeder Befehl für ihren Host erscheint hier, in der Reihenfolge der Ausführung. Dann geben Sie den Plan aus oder wenden ihn auf dieser Maschine an.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WindowActions</name>
    <message>
        <source>&amp;Plan as JSON…</source>
        <translation>&amp;Plan als JSON …</translation>
    </message>
    <message>
        <source>&amp;Message for an agent…</source>
        <translation>&amp;Nachricht für einen Agenten …</translation>
    </message>
    <message>
        <source>&amp;Shell script…</source>
        <translation>&amp;Shell-Skript …</translation>
    </message>
    <message>
        <source>&amp;Bundle for a USB stick…</source>
        <translation>&amp;Bündel für einen USB-Stick …</translation>
    </message>
    <message>
        <source>&amp;New VM…</source>
        <translation>&amp;Neue VM …</translation>
    </message>
    <message>
        <source>Describe a VM to be made</source>
        <translation>Eine VM beschreiben, die angelegt werden soll</translation>
    </message>
    <message>
        <source>Start, stop, restart or delete a VM; ask a parent</source>
        <translation>Eine VM starten, anhalten, neu starten oder löschen; einen Host befragen</translation>
    </message>
    <message>
        <source>&amp;Open a plan…</source>
        <translation>Plan ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a plan, a message or a bundle that was exported</source>
        <translation>Einen ausgegebenen Plan, eine Nachricht oder ein Bündel öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Edit the draft…</source>
        <translation>Entwurf b&amp;earbeiten …</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>Den Entwurf ändern</translation>
    </message>
    <message>
        <source>A new draft with the same values</source>
        <translation>Ein neuer Entwurf mit denselben Werten</translation>
    </message>
    <message>
        <source>&amp;Delete from the list</source>
        <translation>Aus der &amp;Liste löschen</translation>
    </message>
    <message>
        <source>Take the entry out of the list; it can be undone</source>
        <translation>Den Eintrag aus der Liste nehmen; es kann rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Search among drafts and plans</source>
        <translation>Unter Entwürfen und Plänen suchen</translation>
    </message>
    <message>
        <source>Go to the &amp;list</source>
        <translation>Zur &amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Apply on this machine…</source>
        <translation>Auf dieser Maschine &amp;anwenden …</translation>
    </message>
    <message>
        <source>Carry the plan out here, after a question</source>
        <translation>Den Plan hier ausführen, nach einer Rückfrage</translation>
    </message>
    <message>
        <source>&amp;Cancel the run</source>
        <translation>Lauf a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Stop the running step and take back what it made</source>
        <translation>Den laufenden Schritt anhalten und zurücknehmen, was er gemacht hat</translation>
    </message>
    <message>
        <source>A plan in a &amp;file…</source>
        <translation>Einem Plan in einer &amp;Datei …</translation>
    </message>
    <message>
        <source>Open a plan and compare with it</source>
        <translation>Einen Plan öffnen und mit ihm vergleichen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>Written for its owner only: it holds the secrets of the plan</source>
        <translation>Nur für den Besitzer lesbar: enthält die Geheimnisse des Plans</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>A&amp;usgeben</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>New VM</source>
        <translation>Neue VM</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>Filter the l&amp;ist</source>
        <translation>L&amp;iste filtern</translation>
    </message>
    <message>
        <source>G&amp;o to the plan</source>
        <translation>Z&amp;um Plan</translation>
    </message>
    <message>
        <source>New &amp;task…</source>
        <translation>Neue &amp;Aufgabe …</translation>
    </message>
    <message>
        <source>Prepare an &amp;installation…</source>
        <translation>&amp;Installation vorbereiten …</translation>
    </message>
    <message>
        <source>The files from which an installer on a stick or in the network answers its questions</source>
        <translation>Die Dateien, aus denen ein Installer vom Stick oder im Netz seine Fragen beantwortet</translation>
    </message>
    <message>
        <source>Si&amp;gned bundle…</source>
        <translation>Si&amp;gniertes Bündel …</translation>
    </message>
    <message>
        <source>A bundle whose receiver can see that it comes from you and was not changed</source>
        <translation>Ein Bündel, dem der Empfänger ansieht, dass es von Ihnen kommt und nicht verändert wurde</translation>
    </message>
    <message>
        <source>Save m&amp;y public key…</source>
        <translation>Meinen öffentlichen S&amp;chlüssel speichern …</translation>
    </message>
    <message>
        <source>For those who run your signed bundles</source>
        <translation>Für die, die Ihre signierten Bündel ausführen</translation>
    </message>
    <message>
        <source>Tr&amp;ust a public key…</source>
        <translation>Öffentlichem Schlüssel &amp;vertrauen …</translation>
    </message>
    <message>
        <source>Bundles that it has signed count as verified</source>
        <translation>Bündel, die er signiert hat, gelten als geprüft</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WindowPlaces</name>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Ser&amp;vers…</source>
        <translation>Ser&amp;ver…</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>A&amp;nmelden…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>&amp;Diagnose…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>Signed in already</source>
        <translation>Schon angemeldet</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::WindowsSection</name>
    <message>
        <source>Windows Server</source>
        <translation>Windows Server</translation>
    </message>
    <message>
        <source>Standard, without desktop</source>
        <translation>Standard, ohne Desktop</translation>
    </message>
    <message>
        <source>Standard, with desktop</source>
        <translation>Standard, mit Desktop</translation>
    </message>
    <message>
        <source>Datacenter, without desktop</source>
        <translation>Datacenter, ohne Desktop</translation>
    </message>
    <message>
        <source>Datacenter, with desktop</source>
        <translation>Datacenter, mit Desktop</translation>
    </message>
    <message>
        <source>Editio&amp;n</source>
        <translation>Editio&amp;n</translation>
    </message>
    <message>
        <source>&amp;Image on the parent</source>
        <translation>A&amp;bbild auf dem Host</translation>
    </message>
    <message>
        <source>Product ke&amp;y</source>
        <translation>Produktschlüsse&amp;l</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Locale</source>
        <translation>&amp;Gebietsschema</translation>
    </message>
    <message>
        <source>Fi&amp;xed address</source>
        <translation>&amp;Feste Adresse</translation>
    </message>
    <message>
        <source>empty: DHCP</source>
        <translation>leer: DHCP</translation>
    </message>
    <message>
        <source>&amp;Gateway</source>
        <translation>Gatewa&amp;y</translation>
    </message>
    <message>
        <source>DNS &amp;servers</source>
        <translation>D&amp;NS-Server</translation>
    </message>
    <message>
        <source>&amp;Join the domain</source>
        <translation>&amp;Der Domäne beitreten</translation>
    </message>
    <message>
        <source>empty: none</source>
        <translation>leer: keiner</translation>
    </message>
    <message>
        <source>Organi&amp;zational unit</source>
        <translation>&amp;Organisationseinheit</translation>
    </message>
    <message>
        <source>Account that &amp;joins</source>
        <translation>&amp;Konto, das beitritt</translation>
    </message>
    <message>
        <source>Its pass&amp;word</source>
        <translation>Sein Kenn&amp;wort</translation>
    </message>
    <message>
        <source>The path of the installation image on the parent</source>
        <translation>Pfad des Installationsabbilds auf dem Host</translation>
    </message>
    <message>
        <source>This is no address</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>Addresses with commas between them</source>
        <translation>Adressen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Who joins it to the domain</source>
        <translation>Wer ihn in die Domäne aufnimmt</translation>
    </message>
    <message>
        <source>Type the password of that account</source>
        <translation>Passwort dieses Kontos eingeben</translation>
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
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>%1 is not a plan that can be opened.</source>
        <translation>%1 ist kein Plan, der sich öffnen lässt.</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>„%1“ öffnen</translation>
    </message>
    <message>
        <source>%1 · signed by %2</source>
        <translation>%1 · signiert von %2</translation>
    </message>
    <message>
        <source>%1 · signed by %2, not a trusted key</source>
        <translation>%1 · signiert von %2, keinem Schlüssel, dem Sie vertrauen</translation>
    </message>
    <message>
        <source>%1 is as it was made; it is signed by the key %2, which you trust.</source>
        <translation>%1 ist unverändert; es ist vom Schlüssel %2 signiert, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>%1 is signed by the key %2, which is not among those you trust: nothing is known about who made it.</source>
        <translation>%1 ist vom Schlüssel %2 signiert, dem Sie nicht vertrauen: Wer es gemacht hat, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>sysmanage::ui::words</name>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted.</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>Die Sitzung ist zu Ende.</translation>
    </message>
    <message>
        <source>The server does not accept this login.</source>
        <translation>Der Server nimmt diese Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>The account is locked.</source>
        <translation>Das Konto ist gesperrt.</translation>
    </message>
    <message>
        <source>There were too many attempts.</source>
        <translation>Es waren zu viele Versuche.</translation>
    </message>
    <message>
        <source>A second factor has to be set up first.</source>
        <translation>Zuerst muss ein zweiter Faktor eingerichtet werden.</translation>
    </message>
    <message>
        <source>A role is missing.</source>
        <translation>Eine Rolle fehlt.</translation>
    </message>
    <message>
        <source>The server’s licence does not cover this.</source>
        <translation>Die Lizenz des Servers deckt das nicht ab.</translation>
    </message>
    <message>
        <source>The server does not know it any more.</source>
        <translation>Der Server kennt es nicht mehr.</translation>
    </message>
    <message>
        <source>The server refuses the request.</source>
        <translation>Der Server lehnt die Anfrage ab.</translation>
    </message>
    <message>
        <source>The server has failed.</source>
        <translation>Der Server ist gescheitert.</translation>
    </message>
    <message>
        <source>The answer is not one of a SysManage server.</source>
        <translation>Die Antwort ist keine eines SysManage-Servers.</translation>
    </message>
    <message>
        <source>Check the server’s address and the network, or run the diagnosis; then try again.</source>
        <translation>Prüfen Sie die Adresse des Servers und das Netz, oder starten Sie die Diagnose; dann versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>Look at the certificate, or give the profile the file of your private CA.</source>
        <translation>Sehen Sie sich das Zertifikat an, oder geben Sie dem Profil die Datei Ihrer eigenen CA.</translation>
    </message>
    <message>
        <source>Sign in again: it goes on where it stopped.</source>
        <translation>Melden Sie sich wieder an: Es geht weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <source>Check it and type it again. After five failures the account is locked for 15 minutes.</source>
        <translation>Prüfen Sie sie, und geben Sie sie noch einmal ein. Nach fünf Fehlversuchen ist das Konto 15 Minuten gesperrt.</translation>
    </message>
    <message>
        <source>Wait 15 minutes, or ask an administrator to unlock it. Trying now prolongs it.</source>
        <translation>Warten Sie 15 Minuten, oder bitten Sie einen Administrator, es zu entsperren. Weitere Versuche verlängern die Sperre.</translation>
    </message>
    <message>
        <source>Wait until the time is over. Attempts made before count as failures.</source>
        <translation>Warten Sie, bis die Zeit um ist. Frühere Versuche zählen als Fehlversuche.</translation>
    </message>
    <message>
        <source>Open the server’s web page, set up the second factor in your profile, then sign in here.</source>
        <translation>Öffnen Sie die Webseite des Servers, richten Sie in Ihrem Profil den zweiten Faktor ein, und melden Sie sich dann hier an.</translation>
    </message>
    <message>
        <source>Ask an administrator of the server for the role.</source>
        <translation>Bitten Sie einen Administrator des Servers um die Rolle.</translation>
    </message>
    <message>
        <source>Ask an administrator of the server about the licence.</source>
        <translation>Fragen Sie einen Administrator des Servers nach der Lizenz.</translation>
    </message>
    <message>
        <source>Read the list again: somebody else may have removed it.</source>
        <translation>Lesen Sie die Liste neu: Vielleicht hat es jemand anderes entfernt.</translation>
    </message>
    <message>
        <source>Change what it names and send it again. Nothing has happened.</source>
        <translation>Ändern Sie, was er nennt, und senden Sie es noch einmal. Nichts ist geschehen.</translation>
    </message>
    <message>
        <source>Try again later; its log has the reason.</source>
        <translation>Versuchen Sie es später wieder; der Grund steht in seinem Protokoll.</translation>
    </message>
    <message>
        <source>Check that the address is the API’s and that no proxy answers in its place.</source>
        <translation>Prüfen Sie, ob die Adresse die der API ist und ob kein Proxy an ihrer Stelle antwortet.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Show the children</source>
        <translation>Die Kinder zeigen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Update the agent</source>
        <translation>Den Agenten aktualisieren</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Load modules</source>
        <translation>Module laden</translation>
    </message>
    <message>
        <source>Unload modules</source>
        <translation>Module entladen</translation>
    </message>
    <message>
        <source>Create the network</source>
        <translation>Das Netzwerk erstellen</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>Host neu starten</translation>
    </message>
    <message>
        <source>Safe reboot</source>
        <translation>Sicherer Neustart</translation>
    </message>
    <message>
        <source>Run the plan</source>
        <translation>Den Plan ausführen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Send a deployment plan</source>
        <translation>Deployment-Plan senden</translation>
    </message>
</context>
<context>
    <name>sysmanage::window::Catalog</name>
    <message>
        <source>%1 is left out:</source>
        <translation>%1 wird ausgelassen:</translation>
    </message>
</context>
<context>
    <name>sysmanage::window::LocalPlanRunner</name>
    <message>
        <source>Applying needs root: start the program as root, or install sudo and allow it without a password</source>
        <translation>Zum Anwenden braucht es root: das Programm als root starten oder sudo einrichten und ohne Passwort erlauben</translation>
    </message>
</context>
</TS>
