# Before anything is touched: WSL can be used, the name is free, there is room.
. "$PSScriptRoot\create-lib.ps1"
. "$PSScriptRoot\state.ps1"

# For the list's sake only a name is refused that the catalogue knows as gone: of each publisher wsl.exe shows a few alone.
function Assert-Offered {
    $offered = @(Get-Offered)
    if ($offered.Count -eq 0 -or $offered -contains $Distribution) { return }
    if ($Successor -ne '') { throw "wsl.exe offers no $Distribution on this machine: nothing was touched. It offers $($offered -join ', ')" }
    Say "wsl.exe does not show $Distribution among what it offers; it is asked for it all the same"
}

Invoke-CreateStep {
    if ((Get-WslProgram) -eq '' -or -not (Test-Ready)) { throw 'WSL cannot be used on this machine yet: enable it, and restart Windows when that says so' }
    if ((Get-Guid $Name) -ne '' -and -not (Test-Ours)) { throw "the name $Name is taken by another distribution of this account: nothing was touched" }
    $room = (New-Object System.IO.DriveInfo ($env:LOCALAPPDATA.Substring(0, 1))).AvailableFreeSpace
    if ($room -lt 4294967296) { throw "less than 4 GiB are free on the disk of $env:LOCALAPPDATA" }
    if ((Get-Guid $Name) -eq '') { Assert-Offered }
    Say "the distribution $Name can be made"
}
