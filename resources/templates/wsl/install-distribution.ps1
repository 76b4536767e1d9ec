# Makes the distribution from its publisher's image, which wsl.exe fetches and verifies.
. "$PSScriptRoot\create-lib.ps1"

function Install-Distribution {
    $words = @('--install', '--distribution', $Distribution, '--no-launch')
    if ($Name -ne $Distribution) { $words += @('--name', $Name) }
    Say "making $Name from $Distribution; wsl.exe fetches it, which takes minutes"
    Set-Record '' 'installing'
    $script:installing = $true
    $status = Invoke-WslAlone 3000 $words
    $guid = Get-Guid $Name
    if ($status -ne 0 -or $guid -eq '') {
        Show-Output 10
        throw "wsl.exe made no distribution of $Distribution (exit status $status): $(Get-OfferedText); when it is older than 2.4, see 'wsl --update'"
    }
    Set-Record $guid 'installed'
    Say "the distribution $Name is made: $guid"
}

Invoke-CreateStep {
    if ((Get-Guid $Name) -ne '' -and -not (Test-Ours)) { throw "the name $Name is taken by another distribution of this account: nothing was touched" }
    $id, $guid, $state = Get-Record
    $ours = Test-Ours
    if ($ours -and $state -ne 'installing') {
        Say 'skipped: this plan has made the distribution before'
    } else {
        if ($ours) {
            Say "removing what an interrupted run has left of $Name"
            Remove-Distribution
        }
        Install-Distribution
    }
}
