namespace FksSre.Operations.Tests.Machine;

/// <summary>What containers in restic's image are given.</summary>
internal static class Repository
{
    /// <param name="repository">The volume in which the repository is, or will be.</param>
    /// <param name="scratch">Of the pod.</param>
    public static Dictionary<string, string> Variables(Scratch repository, Scratch scratch) =>
        new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{Path.GetDirectoryName(Program.Restic)}:/usr/bin:/bin",
            ["RESTIC_REPOSITORY"] = repository.File("shop"),
            ["RESTIC_PASSWORD"] = Script.Password,
            ["FKS_DATABASE"] = "shop",
            ["FKS_SCRATCH"] = scratch.Path,
            ["FKS_KEEP_DAILY"] = "7",
            ["FKS_KEEP_WEEKLY"] = "5",
            ["FKS_KEEP_MONTHLY"] = "3",
        };
}
