# Prints the distributions of this account: the table of wsl.exe, and before it their GUIDs, by which a deletion is held to
# what was listed.
. "$PSScriptRoot\base.ps1"

Invoke-Step {
    Say '===WSL_META==='
    if (Test-Path -LiteralPath $LxssKey) {
        foreach ($key in @(Get-ChildItem -LiteralPath $LxssKey)) {
            $name = $key.GetValue('DistributionName')
            if ($name) { Say "$($key.PSChildName) $name" }
        }
    }
    Say '===WSL==='
    if ((Get-WslProgram) -eq '') {
        Say 'wsl:none'
    } elseif ((Invoke-WslAlone 60 @('--list', '--verbose')) -eq 0) {
        foreach ($line in (Read-Output) -split '[\r\n]+') {
            if ($line.Trim() -ne '') { Say $line.TrimEnd() }
        }
    }
    Remove-Staging
} {
    Remove-Staging
}
