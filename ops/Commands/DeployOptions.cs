namespace FksSre.Ops.Commands;

/// <summary>How an environment is deployed.</summary>
/// <param name="Environment">Which.</param>
/// <param name="IsDryRun">All is asked, and nothing is changed.</param>
/// <param name="Patience">How long what was applied may take until it runs.</param>
/// <param name="MayBeAdministrator">An account that may do everything is accepted.</param>
/// <param name="Kubeconfig">Null: where kubectl looks.</param>
/// <param name="Context">Of the kubeconfig.</param>
internal sealed record DeployOptions(
    string Environment,
    bool IsDryRun,
    TimeSpan Patience,
    bool MayBeAdministrator,
    string? Kubeconfig,
    string Context
);
