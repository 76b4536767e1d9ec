# How files come into a distribution, and how a script runs there as root. Nothing here is read by a shell of Windows.

function Invoke-Guest($Seconds, $Name, $Command) {
    return Invoke-WslAlone $Seconds (@('--distribution', $Name, '--user', 'root', '--exec') + $Command)
}

function Assert-Guest($Seconds, $Name, $Command) {
    $status = Invoke-Guest $Seconds $Name $Command
    if ($status -eq 0) { return }
    Show-Output 8
    throw "in the distribution $Name a command failed (exit status $status)"
}

# Byte for byte on standard input: neither the content nor a secret in it stands on a command line.
function Send-File($Name, $Path, $Target) {
    $status = Invoke-Wsl 120 @('--distribution', $Name, '--user', 'root', '--exec', '/usr/bin/tee', $Target) $Path
    Remove-Item -LiteralPath $GuestOutput -Force -ErrorAction SilentlyContinue
    if ($status -ne 0) { throw "$Target could not be written in the distribution $Name" }
}

# The folder that only root can enter comes first.
function Send-Folder($Name, $Folder, $Target) {
    Assert-Guest 300 $Name @('/bin/rm', '-rf', $Target)
    Assert-Guest 60 $Name @('/bin/mkdir', '-m', '0700', $Target)
    foreach ($file in @(Get-ChildItem -LiteralPath $Folder)) { Send-File $Name $file.FullName "$Target/$($file.Name)" }
}

# Whether one of the lines that the guest has printed is this one.
function Test-Said($Line) {
    return @((Read-Output) -split '[\r\n]+') -ccontains $Line
}
