# What the plan has made goes away again, when it was stopped between two steps.
. "$PSScriptRoot\create-lib.ps1"

Invoke-CreateStep {
    Undo-Plan
}
