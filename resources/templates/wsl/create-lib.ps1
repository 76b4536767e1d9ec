# Sourced by every step of a create plan: the plan's values, whose the distribution is, and the clean-up. A step that fails
# takes back everything that this plan has made.
#
# Whose a distribution is stands in a record of this account: the plan's id, the GUID that Windows has given, and how far it
# is: "installing" (no GUID yet), "installed", "complete". Of an interrupted installation it is not known whether what has the
# name is its work or somebody else's since: only what Windows itself calls unfinished is taken for it.
. "$PSScriptRoot\base.ps1"
. "$PSScriptRoot\values.ps1"
$GuestFolder = '/var/lib/sysmanage-first-boot'
$RecordFile = "$Records\$Name.record"

function Get-Record {
    if (-not (Test-Path -LiteralPath $RecordFile)) { return @('', '', '') }
    return @([System.IO.File]::ReadAllLines($RecordFile) + @('', '', ''))[0..2]
}

function Set-Record($Guid, $State) {
    [System.IO.File]::WriteAllLines($RecordFile, [string[]]@($PlanId, $Guid, $State))
}

# The names that wsl.exe offers to install, as far as it shows them (a few of each publisher); none when it cannot say. They stand
# below a heading that is in no language.
function Get-Offered {
    try {
        if ((Invoke-WslAlone 60 @('--list', '--online')) -ne 0) { return }
    } catch {
        return
    }
    $below = $false
    foreach ($line in (Read-Output) -split '[\r\n]+') {
        if ($below -and $line.Trim() -ne '') { ($line.Trim() -split '\s+', 2)[0] }
        if ($line -match '^ *NAME +FRIENDLY NAME') { $below = $true }
    }
}

function Get-OfferedText {
    $offered = @(Get-Offered)
    if ($offered.Count -eq 0) { return 'it does not say what it offers' }
    return "it offers $($offered -join ', ')"
}

# The distribution that has the name now was made by this plan.
function Test-Ours {
    $id, $guid, $state = Get-Record
    $found = Get-Guid $Name
    if ($id -ne $PlanId -or $found -eq '') { return $false }
    if ($guid -eq $found) { return $true }
    return $state -eq 'installing' -and ($script:installing -or (Test-HalfInstalled $found))
}

# 1 is "installed" among the states that Windows keeps of a distribution.
function Test-HalfInstalled($Guid) {
    return (Get-ItemProperty -LiteralPath "$LxssKey\$Guid").State -ne 1
}

function Test-Complete {
    $id, $guid, $state = Get-Record
    return $state -eq 'complete' -and (Test-Ours)
}

function Remove-Distribution {
    if ((Get-Guid $Name) -ne '') { $null = Invoke-WslAlone 300 @('--unregister', $Name) }
    if ((Get-Guid $Name) -ne '') { throw "the unfinished distribution $Name could not be removed; sending the plan again removes it first" }
    Remove-Item -LiteralPath $RecordFile -Force -ErrorAction SilentlyContinue
}

# Only what this plan has made; what was complete before this run is left alone. Without the lock another run has it in hand.
function Undo-Plan {
    try {
        if ($script:lock -and -not (Test-Complete)) {
            $id, $guid, $state = Get-Record
            if (Test-Ours) {
                Say 'taking back what this plan has made'
                Remove-Distribution
            } elseif ($id -eq $PlanId) {
                Remove-Item -LiteralPath $RecordFile -Force -ErrorAction SilentlyContinue
            }
        }
    } finally {
        Remove-Staging
    }
}

$lock = $null
$installing = $false

# Not $Body: inside the block that would be the block itself.
function Invoke-CreateStep($Work) {
    Invoke-Step {
        Assert-Account
        $script:lock = Lock-Distribution $Name
        & $Work
    } {
        Undo-Plan
    }
}

# The beginning of what a step does to the distribution: false when there is nothing left to do.
function Test-Unfinished {
    if (-not (Test-Ours)) { throw "the distribution $Name is not (or no longer) being made by this plan" }
    if (Test-Complete) {
        Say "skipped: the distribution $Name is complete"
        return $false
    }
    return $true
}
