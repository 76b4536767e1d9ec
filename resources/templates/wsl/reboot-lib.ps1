# Sourced by the steps of a safe reboot, and by what is left on the parent for its next boot: the list of the distributions that
# are to run again (a line "wsl NAME" each), what runs, and how the list is worked off. A distribution runs only for the account
# that has it, so that is whose list this is.
$ListFile = "$Records\reboot-children"
$RestoreFolder = "$Records\restore"
$TaskName = "SysManage restore $([System.Security.Principal.WindowsIdentity]::GetCurrent().User.Value)"

# Names alone, in no language. A WSL that does not answer is never taken for one in which nothing runs; without a distribution
# of this account it is not asked.
function Get-Running {
    if (-not (Test-Path -LiteralPath $LxssKey)) { return }
    if (@(Get-ChildItem -LiteralPath $LxssKey | Where-Object { $_.GetValue('DistributionName') }).Count -eq 0) { return }
    if ((Invoke-WslAlone 90 @('--list', '--running', '--quiet')) -ne 0) {
        Show-Output 6
        throw 'wsl.exe does not say which distributions run'
    }
    return @((Read-Output) -split '[\r\n]+' | Where-Object { $_.Trim() -ne '' })
}

function Get-Kept {
    if (-not (Test-Path -LiteralPath $ListFile)) { return }
    foreach ($line in [System.IO.File]::ReadAllLines($ListFile)) {
        $type, $name = $line -split ' ', 2
        if ($type -eq 'wsl' -and $name) { $name }
    }
}

# Beside the list first: power that fails in between leaves one of the two whole.
function Set-Kept($Names) {
    if (@($Names).Count -eq 0) {
        Remove-Item -LiteralPath $ListFile -Force -ErrorAction SilentlyContinue
        return
    }
    $lines = @()
    foreach ($name in $Names) { $lines += "wsl $name" }
    [System.IO.File]::WriteAllLines("$ListFile.new", [string[]]$lines)
    Move-Item -LiteralPath "$ListFile.new" -Destination $ListFile -Force
}

function Start-Distribution($Name) {
    try {
        return (Invoke-WslAlone 300 @('--distribution', $Name, '--user', 'root', '--exec', '/bin/true')) -eq 0
    } catch {
        return $false
    }
}

# What runs, as soon as WSL answers: after a boot that may take its time. Null when it has not within so many seconds; what is no
# name stands behind the others, so that none is not null.
function Wait-Running($Seconds) {
    $deadline = [System.DateTime]::UtcNow.AddSeconds($Seconds)
    while ($true) {
        try {
            if (-not (Test-Path -LiteralPath $LxssKey)) { throw 'Windows does not have the distributions of this account yet' }
            return @(Get-Running) + @('')
        } catch {
            if ([System.DateTime]::UtcNow -ge $deadline) { return $null }
        }
        Start-Sleep -Seconds 5
    }
}

# One line a distribution, and on when one does not start: such a one stays in the list, for the next try. Says whether all run.
function Restore-Children($Seconds) {
    $names = @(Get-Kept)
    if ($names.Count -eq 0) {
        Say 'skipped: no list of distributions to be started again'
        return $true
    }
    $running = Wait-Running $Seconds
    if ($null -eq $running) {
        Say "WSL does not answer; the list stays: $ListFile"
        return $false
    }
    $waiting = @()
    foreach ($name in $names) {
        if ($running -contains $name) {
            Say "wsl ${name}: runs already"
        } elseif ((Get-Guid $name) -eq '') {
            Say "wsl ${name}: is not there any more"
        } elseif (Start-Distribution $name) {
            Say "wsl ${name}: started"
        } else {
            Say "wsl ${name}: did not start"
            $waiting += $name
        }
    }
    Set-Kept $waiting
    return $waiting.Count -eq 0
}

function Remove-Task {
    if (Get-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue) { Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false }
}

# What was to start the distributions at the boot is of no use any more.
function Remove-Restorer {
    Remove-Task
    Remove-Item -LiteralPath $RestoreFolder -Recurse -Force -ErrorAction SilentlyContinue
}

# Asks nobody: what runs is ended, and what does not end is told.
function Stop-Rest {
    foreach ($name in @(Get-Running)) { $null = Invoke-WslAlone 120 @('--terminate', $name) }
    $left = @(Get-Running)
    if ($left.Count -gt 0) { throw "these distributions cannot be ended, so Windows is not restarted: $($left -join ', ')" }
}

# A step of the preparation that fails: the parent goes on as before.
function Undo-Prepare {
    try {
        Say 'starting again what has stopped'
        $null = Restore-Children 60
        Remove-Restorer
    } finally {
        Remove-Staging
    }
}
