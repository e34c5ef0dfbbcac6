using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Stacks.Configuration.Sources;

/// <summary>The one option of a project's file that PagerDuty depends on.</summary>
internal static class ProjectFile
{
    private const string RootDirectory = "PULUMI_ROOT_DIRECTORY";

    private static readonly string[] _names = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

    /// <summary>
    /// Without a refresh an update does not see what PagerDuty has, and adds to it. Only asked where PagerDuty is changed.
    /// </summary>
    /// <param name="configuration">Of the stack.</param>
    /// <param name="variable">The environment of the program.</param>
    public static IEnumerable<Finding> Check(StackConfiguration configuration, Func<string, string?> variable)
    {
        if (!configuration.Values.ContainsKey(ConfigKeys.PagerDutyToken))
        {
            return [];
        }

        var folder = variable(RootDirectory) ?? "";
        var path = _names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        return folder.Length == 0 || path is null
            ? [SourceFindings.NoProjectFile(RootDirectory, folder)]
            : Check(Path.GetFileName(path), File.ReadAllText(path));
    }

    private static IEnumerable<Finding> Check(string name, string text)
    {
        var findings = new List<Finding>();
        var options = YamlDocuments.Read(new SourceText(name, text), findings) is [YamlNode.Mapping root]
            ? root.Find("options")?.Value as YamlNode.Mapping
            : null;
        var refresh = (options?.Find("refresh")?.Value as YamlNode.Scalar)?.Text ?? "";
        return refresh == "always" ? findings : [.. findings, SourceFindings.NoRefresh($"{name}/options/refresh", refresh)];
    }
}
