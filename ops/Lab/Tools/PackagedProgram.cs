namespace FksSre.Ops.Lab.Tools;

/// <summary>A program that the scripts of containers run, which tests run with the real one.</summary>
/// <param name="Variable">Of the environment, in which tests find it; a person who sets it chooses another.</param>
/// <param name="Command">Its name.</param>
/// <param name="Package">Debian's package.</param>
/// <param name="Question">What it is asked to see whether it starts.</param>
/// <param name="Family">How those of the packages begin that it needs beside libraries.</param>
/// <param name="IsFolder">Whether the variable names its folder, for the programs beside it.</param>
internal sealed record PackagedProgram(
    string Variable,
    string Command,
    string Package,
    string Question,
    string Family,
    bool IsFolder = false
)
{
    public static readonly IReadOnlyList<PackagedProgram> ForTests =
    [
        new("FKS_POSTGRESQL", "initdb", "postgresql", "--version", "postgresql-", IsFolder: true),
        new("FKS_RESTIC", "restic", "restic", "version", "restic"),
        new("FKS_REDIS", "redis-server", "redis-server", "--version", "redis-"),
        new("FKS_PUSHGATEWAY", "prometheus-pushgateway", "prometheus-pushgateway", "--version", "prometheus-"),
        new("FKS_SHELLCHECK", "shellcheck", "shellcheck", "--version", "shellcheck"),
        new("FKS_BUSYBOX", "busybox", "busybox", "--list", "busybox"),
    ];

    public static PackagedProgram? Of(string package) => ForTests.FirstOrDefault(program => program.Package == package);

    /// <summary>Whether it needs this one of those that Debian names: no service's users and no web pages.</summary>
    public bool Needs(string package) =>
        package.StartsWith(Family, StringComparison.Ordinal)
        || (package.StartsWith("lib", StringComparison.Ordinal) && !package.StartsWith("libjs-", StringComparison.Ordinal));
}
