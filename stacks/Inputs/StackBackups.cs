using System.Collections.Immutable;
using FksSre.Monitoring.Settings;
using FksSre.Operations.Backups;
using FksSre.Operations.Databases;
using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Environments;

namespace FksSre.Stacks.Inputs;

/// <summary>What a stack backs up: the declared databases, where it is configured to.</summary>
/// <param name="Settings">Where backups are kept.</param>
/// <param name="Namespace">Where the jobs are: with the monitoring that is ours, else in a namespace of their own.</param>
/// <param name="Plan">The jobs.</param>
public sealed record StackBackups(BackupSettings Settings, string Namespace, BackupPlan Plan)
{
    /// <summary>Databases are checked in every stack; images are asked for where backups are configured.</summary>
    /// <param name="declared">Of the platform.</param>
    /// <param name="stack">Null where what is wrong with it has been reported.</param>
    /// <param name="findings">Gets what is wrong.</param>
    /// <returns>Null where nothing is backed up, or something is wrong.</returns>
    public static StackBackups? Check(IReadOnlyList<DatabaseDeclaration> declared, StackSettings? stack, List<Finding> findings)
    {
        var databases = DatabaseValidation.Validate(declared);
        findings.AddRange(databases.Findings);
        if (stack is not { Backups: { } settings } || databases.Value is not { } legal)
        {
            return null;
        }

        var images = Place.Of(stack.Environment, ConfigKeys.Backups).Inner("images");
        List<Finding> wrong =
        [
            .. legal
                .Where(database => !settings.Images.ContainsKey(database.Id))
                .Select(database => BackupFindings.NoImage(images.Inner(database.Id), database.Id)),
            .. settings
                .Images.Keys.Where(id => legal.All(database => database.Id != id))
                .Select(id => BackupFindings.UnknownDatabase(images.Inner(id), id, [.. legal.Select(database => database.Id)])),
        ];
        findings.AddRange(wrong);
        return wrong.Count == 0 ? new(settings, Where(stack), BackupPlan.Of(legal)) : null;
    }

    /// <summary>What is told to whoever answers for a database when a job does not succeed.</summary>
    public ImmutableArray<ScheduledJob> Watched() =>
        [.. Plan.Jobs.Select(job => new ScheduledJob(job.Name, Namespace, job.Purpose, job.Database.Owner, job.Overdue))];

    private static string Where(StackSettings stack) =>
        stack.Profile.Match(standalone: profile => profile.Namespace, attach: _ => Namespaces.Backups);
}
