using System.Text.RegularExpressions;
using FksSre.Operations.Scripts;
using k8s.Models;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>Containers of backups are told all that their scripts need, and nothing that none of them reads.</summary>
public partial class ContainerScriptTests
{
    public static TheoryData<string> Names => ["backups", "backups in the cluster", "backups beside another Prometheus"];

    /// <summary>Of programs, not of scripts.</summary>
    private static readonly string[] _ofPrograms =
    [
        "HOME",
        "TMPDIR",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "RESTIC_REST_USERNAME",
        "RESTIC_REST_PASSWORD",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Container_is_told_what_its_script_needs_and_no_more(string variant)
    {
        var objects = await ClusterObjects.Of(variant);
        var jobs = objects.Of<V1CronJob>().Select(Workload.Of).ToList();
        Assert.Equal(8, jobs.Count);

        foreach (var (job, container) in jobs.SelectMany(job => job.Containers.Select(container => (job, container))))
        {
            var script = WithIncluded(container.Command.Last().Split('/').Last());
            var told = Told(job, container);

            Assert.Equal([], Needed(script).Except(told).Select(name => $"{job}: {container.Name}: {name} is missing"));
            Assert.Equal(
                [],
                told.Except(_ofPrograms)
                    .Where(name => !Regex.IsMatch(script, $@"\b{name}\b"))
                    .Select(name => $"{job}: {container.Name}: {name} is not read")
            );
        }
    }

    /// <summary>By its environment, and by the files that the script makes variables of.</summary>
    private static List<string> Told(Workload job, V1Container container) =>
        [
            .. container.Env.Select(variable => variable.Name),
            .. from mount in container.VolumeMounts
            where mount.MountPath == container.Env.FirstOrDefault(variable => variable.Name == "FKS_VARIABLES")?.Value
            from source in job.Pod.Volumes.Single(volume => volume.Name == mount.Name).Projected.Sources
            from item in source.Secret.Items
            select item.Path,
        ];

    private static IEnumerable<string> Needed(string script) =>
        Need().Matches(script).SelectMany(need => need.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of a script with those that it reads.</summary>
    private static string WithIncluded(string name)
    {
        var text = ContainerScripts.All[name];
        return text + string.Concat(Included().Matches(text).Select(other => WithIncluded(other.Groups["name"].Value)));
    }

    [GeneratedRegex("^need (?<names>[A-Z_ ]+)$", RegexOptions.Multiline)]
    private static partial Regex Need();

    [GeneratedRegex("""^\. "\$here/(?<name>[a-z-]+\.sh)"$""", RegexOptions.Multiline)]
    private static partial Regex Included();
}
