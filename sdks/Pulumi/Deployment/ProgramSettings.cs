namespace Pulumi;

/// <summary>What the language host tells the program through its environment.</summary>
internal sealed record ProgramSettings(string Organization, string Project, string Stack, bool IsDryRun)
{
    public static ProgramSettings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("PULUMI_ORGANIZATION") ?? "organization",
        Required("PULUMI_PROJECT"),
        Required("PULUMI_STACK"),
        bool.TryParse(Required("PULUMI_DRY_RUN"), out var dryRun) ? dryRun : throw NotUnderTheEngine("PULUMI_DRY_RUN"));

    public static string Required(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw NotUnderTheEngine(name);

    private static InvalidOperationException NotUnderTheEngine(string name)
        => new($"The Pulumi engine did not start this program ({name} is not set): use `pulumi preview` or `pulumi up`.");
}
