# The first step: the plan's folder is closed to other users of this machine, and all files have arrived whole.
. "$PSScriptRoot\base.ps1"

function Protect-Staging {
    $account = [System.Security.Principal.WindowsIdentity]::GetCurrent().User.Value
    $owner = (Get-Acl -LiteralPath $Staging).GetOwner([System.Security.Principal.SecurityIdentifier]).Value
    if (@('S-1-5-18', 'S-1-5-32-544', $account) -notcontains $owner) { throw "the folder $Staging belongs to somebody else" }
    & "$env:SystemRoot\System32\icacls.exe" $Staging /inheritance:r /grant:r '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' "*${account}:(OI)(CI)F" /Q | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "the folder $Staging cannot be closed to other users" }
}

Invoke-Step {
    Protect-Staging
    foreach ($line in [System.IO.File]::ReadAllLines("$Staging\files.sha256")) {
        $expected, $file = $line -split '  ', 2
        $path = Join-Path $Staging $file
        if (-not (Test-Path -LiteralPath $path)) { throw "the file $file of this plan is missing" }
        if ((Get-FileHash -Algorithm SHA256 -LiteralPath $path).Hash -ne $expected) { throw "the file $file of this plan is damaged" }
    }
    Say 'all files of this plan are complete'
} {
    Remove-Staging
}
