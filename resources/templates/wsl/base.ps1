# Sourced first by every step: how wsl.exe is called, what Windows has registered, how a step ends.
# ASCII alone: Windows PowerShell reads a script without a byte order mark in the code page of the machine.
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$Staging = $PSScriptRoot
$LxssKey = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Lxss'
$Records = "$env:LOCALAPPDATA\SysManage\wsl"
$GuestOutput = "$Staging\output"
# Since version 0.64 wsl.exe can be asked for UTF-8; an older one goes on with UTF-16LE.
$env:WSL_UTF8 = '1'

function Say($Text) { [Console]::Out.WriteLine($Text) }

# What a step does. An error ends it, after $OnFailure has taken back what it can.
function Invoke-Step($Body, $OnFailure) {
    $status = 0
    try {
        & $Body
    } catch {
        $status = 1
        Say "error: $($_.Exception.Message)"
        try {
            & $OnFailure
        } catch {
            Say "error: $($_.Exception.Message)"
        }
    }
    exit $status
}

function Remove-Staging {
    Remove-Item -LiteralPath $Staging -Recurse -Force -ErrorAction SilentlyContinue
}

# In a session without a desktop, which a service has, only the program that WSL has installed for itself works.
function Get-WslProgram {
    foreach ($program in @("$env:ProgramW6432\WSL\wsl.exe", "$env:SystemRoot\System32\wsl.exe")) {
        if (Test-Path -LiteralPath $program) { return $program }
    }
    return ''
}

# UTF-16LE, as wsl.exe speaks by itself, is told by its zeros; programs of the guest speak UTF-8.
function Read-Output {
    if (-not (Test-Path -LiteralPath $GuestOutput)) { return '' }
    $bytes = [System.IO.File]::ReadAllBytes($GuestOutput)
    $zeros = @($bytes -eq 0).Count
    if ($zeros -gt 0 -and $zeros * 4 -ge $bytes.Length) {
        return [System.Text.Encoding]::Unicode.GetString($bytes).Trim([char]0xFEFF)
    }
    return [System.Text.Encoding]::UTF8.GetString($bytes).Replace([string][char]0, '')
}

# Runs wsl.exe, bounded, with a file as its input; what it says is left to Read-Output. Gives its exit code. cmd.exe connects
# the files as they are: PowerShell's own pipes would turn bytes into text and line feeds into something else.
function Invoke-Wsl($Seconds, $Arguments, $InputFile) {
    foreach ($argument in $Arguments) {
        if ($argument -notmatch '^[A-Za-z0-9._/-]+\z') { throw 'an argument for wsl.exe would have to be quoted' }
    }
    $program = Get-WslProgram
    if ($program -eq '') { throw 'there is no wsl.exe on this machine' }
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = "$env:SystemRoot\System32\cmd.exe"
    $start.Arguments = '/d /s /c ""' + $program + '" ' + ($Arguments -join ' ') + ' <"' + $InputFile + '" >"' + $GuestOutput + '" 2>&1"'
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $process = [System.Diagnostics.Process]::Start($start)
    if (-not $process.WaitForExit($Seconds * 1000)) {
        & "$env:SystemRoot\System32\taskkill.exe" /T /F /PID $process.Id | Out-Null
        throw "wsl.exe has not ended within $Seconds seconds"
    }
    return $process.ExitCode
}

# The same without input.
function Invoke-WslAlone($Seconds, $Arguments) {
    return Invoke-Wsl $Seconds $Arguments 'NUL'
}

# The last lines of what wsl.exe said, for whoever reads the result.
function Show-Output($Lines) {
    foreach ($line in @((Read-Output) -split '[\r\n]+' | Where-Object { $_.Trim() -ne '' } | Select-Object -Last $Lines)) {
        if ($line.Length -gt 150) { $line = $line.Substring(0, 150) }
        Say $line
    }
}

# The GUID under which Windows has a distribution registered for this account; empty when it has none of that name.
function Get-Guid($Name) {
    if (-not (Test-Path -LiteralPath $LxssKey)) { return '' }
    foreach ($key in @(Get-ChildItem -LiteralPath $LxssKey)) {
        if ($key.GetValue('DistributionName') -eq $Name) { return $key.PSChildName }
    }
    return ''
}

# Distributions belong to the account that has made them, and WSL serves no system account.
function Assert-Account {
    $account = [System.Security.Principal.WindowsIdentity]::GetCurrent()
    if ($account.IsSystem) {
        throw 'WSL keeps its distributions for each user and serves no system account: let the agent''s service log on as the user whose distributions these are'
    }
}

# What the plan was made for is what is there: the same name may have been given to another distribution since. An empty
# GUID, which is given without its braces, stands for whatever has the name.
function Assert-Guid($Name, $Expected) {
    $found = Get-Guid $Name
    if ($found -eq '') { throw "there is no distribution $Name for this account" }
    if ($Expected -ne '' -and $found -ne "{$Expected}") {
        throw "the distribution $Name is $found now, not {$Expected} which this plan is about: nothing was touched"
    }
}

# One plan at a time works on a distribution. The lock goes with this process.
function Lock-Distribution($Name) {
    New-Item -ItemType Directory -Force -Path $Records | Out-Null
    try {
        return [System.IO.File]::Open("$Records\$Name.lock", 'OpenOrCreate', 'ReadWrite', 'None')
    } catch {
        throw "another plan is working on $Name"
    }
}
