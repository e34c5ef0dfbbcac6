using FksSre.ServiceLevels.Findings;
using FksSre.Stacks.Configuration.Values;

namespace FksSre.Stacks.Configuration;

/// <summary>What can be wrong with how backups are configured.</summary>
internal static class BackupFindings
{
    public const string ExampleImage = "docker.io/library/postgres:16.9";

    public static Finding OnlyInTheCluster(Place place, string example) =>
        new(
            "FKS691",
            place.ToString(),
            "",
            "Backups are kept in the cluster alone, and are lost with it.",
            $"Name a repository elsewhere, whose credentials cannot delete, e.g. {place.Set(example)}"
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding BadTarget(Place place, string value, string example) =>
        new(
            "FKS692",
            place.ToString(),
            WebAddress.Shown(value),
            "A repository elsewhere is s3: or rest: before a URL of https.",
            $"Correct it, e.g. {place.Set(example)}"
        );

    public static Finding MovingImage(Place place, string image) =>
        new(
            "FKS693",
            place.ToString(),
            FieldFindings.Shown(image),
            "This is no image of one version: under the same name another may be had tomorrow, or it is no name of an image.",
            $"Name the one that the server runs, by its version or digest, e.g. {place.Set(ExampleImage)}"
        );

    public static Finding NoImage(Place place, string database) =>
        new(
            "FKS694",
            place.ToString(),
            "",
            $"The database {database} is declared, and would not be backed up: it is not said which image its server runs.",
            $"Name it by its version or digest, as kubectl describe pod shows, e.g. {place.Set(ExampleImage)}"
        );

    public static Finding UnknownDatabase(Place place, string name, IReadOnlyList<string> known) =>
        new(
            "FKS695",
            place.ToString(),
            FieldFindings.Shown(name),
            known.Count == 0 ? "No database is declared." : $"No database of this id is declared; declared are {string.Join(", ", known)}.",
            $"Declare it in stacks/Databases, or remove this: {place.Remove()}"
        );
}
