# stop-children.ps1 SECONDS: asks all distributions to stop, waits for them together, and ends those that do not. When one cannot
# be ended, those that have stopped are started again: the parent goes on as before.
param($Seconds)
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\reboot-lib.ps1"

# Its own system; without systemd there is nobody to ask.
function Request-Stop($Name) {
    try {
        return (Invoke-WslAlone 60 @('--distribution', $Name, '--user', 'root', '--exec', '/usr/bin/systemctl', '--no-block', 'poweroff')) -eq 0
    } catch {
        return $false
    }
}

# Of these, which have not stopped within the bound. One that somebody starts again meanwhile has stopped.
function Wait-Stopped($Names) {
    $deadline = [System.DateTime]::UtcNow.AddSeconds($Seconds)
    $waiting = @($Names)
    while ($waiting.Count -gt 0) {
        $now = @(Get-Running)
        $waiting = @($waiting | Where-Object { $now -contains $_ })
        if ($waiting.Count -eq 0 -or [System.DateTime]::UtcNow -ge $deadline) { return $waiting }
        Start-Sleep -Seconds 2
    }
}

Invoke-Step {
    $running = @(Get-Running)
    $asked = @()
    foreach ($name in $running) {
        if (Request-Stop $name) { $asked += $name } else { Say "$name has no systemd that could be asked: ending it" }
    }
    foreach ($name in @(Wait-Stopped $asked)) { Say "$name did not stop within $Seconds s: ending it" }
    Stop-Rest
    if ($running.Count -eq 0) { Say 'skipped: no distribution runs' } else { Say 'all distributions have stopped' }
} {
    Undo-Prepare
}
