using FksSre.Components;
using FksSre.Components.Backups;
using FksSre.Stacks.Inputs;
using Pulumi;

namespace FksSre.Stacks.Declaration;

/// <summary>Backups of databases.</summary>
internal static class BackupParts
{
    public static void Declare(StackBackups backups, Placement place, StackSecrets secrets, ComponentResourceOptions cluster) =>
        _ = new DatabaseBackups(
            "backups",
            new(
                place,
                backups.Settings,
                backups.Plan,
                secrets.BackupPassword!,
                secrets.BackupDatabasePassword!,
                secrets.BackupTargetUser,
                secrets.BackupTargetPassword
            ),
            cluster
        );
}
