using FksSre.Monitoring.Settings;
using FksSre.Operations.Backups;
using Pulumi;

namespace FksSre.Components.Backups;

/// <summary>What backups are made of.</summary>
/// <param name="Place">Where the jobs go.</param>
/// <param name="Settings">Where backups are kept.</param>
/// <param name="Plan">The jobs.</param>
/// <param name="Password">By which the repositories are encrypted.</param>
/// <param name="DatabasePassword">Of the role <see cref="BackupPods.Role"/> in every database.</param>
/// <param name="TargetUser">Of the repository outside the cluster; null where there is none.</param>
/// <param name="TargetPassword">Of the same.</param>
public sealed record BackupArgs(
    Placement Place,
    BackupSettings Settings,
    BackupPlan Plan,
    Output<string> Password,
    Output<string> DatabasePassword,
    Output<string>? TargetUser,
    Output<string>? TargetPassword
);
