namespace FksSre.Ops.Lab.Tools;

/// <summary>
/// Finds the real binaries: on the PATH, in the private folder of an earlier run, or in Debian packages that are unpacked
/// there without being installed. Nothing outside <paramref name="privateFolder"/> is written.
/// </summary>
/// <param name="privateFolder">Absolute path of the git-ignored folder for unpacked packages.</param>
public sealed class ToolLocator(string privateFolder, SearchPath path)
{
    private readonly PackageFetch _fetch = new(privateFolder, path);

    public static ToolLocator OnThisMachine(string privateFolder) => new(privateFolder, SearchPath.OfThisProcess());

    /// <summary>What <c>up</c> needs.</summary>
    public static readonly IReadOnlyList<ToolName> ForLab = Enum.GetValues<ToolName>();

    /// <summary>What <c>check</c> and <c>test</c> need.</summary>
    public static readonly IReadOnlyList<ToolName> ForCheck = [ToolName.Promtool, ToolName.Amtool];

    /// <summary>All the tools named, or those that are missing with their remedies.</summary>
    /// <param name="progress">Told, in a sentence, before anything that takes longer than a moment.</param>
    public async Task<ToolLookup> LocateAsync(IReadOnlyList<ToolName> names, IProgress<string> progress, CancellationToken cancel)
    {
        var found = new List<Tool>();
        var missing = new List<ToolMissing>();
        foreach (var package in names.Select(ToolRequirement.Of).GroupBy(r => r.Package))
        {
            await LocateAsync([.. package], found, missing, progress, cancel);
        }

        return missing.Count == 0 ? new ToolLookup.Found(new ToolSet(found)) : new ToolLookup.Missing(missing);
    }

    // One package at a time, so that its tools come from one version wherever that is possible.
    private async Task LocateAsync(
        IReadOnlyList<ToolRequirement> tools,
        List<Tool> found,
        List<ToolMissing> missing,
        IProgress<string> progress,
        CancellationToken cancel
    )
    {
        var problems = new Dictionary<ToolName, string>();
        var here = await PresentAsync(tools, problems, cancel);
        if (here.Count < tools.Count)
        {
            var failure = await _fetch.FetchAsync(tools[0].Package, progress, cancel);
            here = await PresentAsync(tools, problems, cancel);
            foreach (var apart in tools.Where(t => failure is null && t.OwnPackage is not null && here.All(h => h.Name != t.Name)))
            {
                failure = await _fetch.FetchAsync(apart.OwnPackage!, progress, cancel);
                here = await PresentAsync(tools, problems, cancel);
            }

            missing.AddRange(tools.Where(t => here.All(h => h.Name != t.Name)).Select(t => Missing(t, problems, failure)));
        }

        found.AddRange(here);
    }

    private async Task<IReadOnlyList<Tool>> PresentAsync(
        IReadOnlyList<ToolRequirement> tools,
        Dictionary<ToolName, string> problems,
        CancellationToken cancel
    )
    {
        var present = new List<Tool>();
        foreach (var requirement in tools)
        {
            foreach (var candidate in Candidates(requirement))
            {
                var (version, problem) = await ToolProbe.AskAsync(requirement, candidate.Path, cancel);
                if (version is not null)
                {
                    present.Add(candidate with { Version = version });
                    break;
                }

                problems[requirement.Name] = problem;
            }
        }

        return present;
    }

    private IEnumerable<Tool> Candidates(ToolRequirement requirement) =>
        requirement
            .Commands.Select(path.Find)
            .OfType<string>()
            .Select(file => new Tool(requirement.Name, file, new(), []))
            .Concat(UnpackedPackage.Find(privateFolder, requirement));

    private static ToolMissing Missing(ToolRequirement tool, Dictionary<ToolName, string> problems, string? failure)
    {
        var reasons = new[] { problems.GetValueOrDefault(tool.Name, "not on the PATH."), failure };
        return new ToolMissing(tool, string.Join(' ', reasons.OfType<string>()), ToolRemedies.For(tool));
    }
}
