using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Processes;

namespace FksSre.Ops.Checks;

/// <summary>Has promtool play one file of rule tests.</summary>
internal static class RuleTestCheck
{
    /// <summary>
    /// Several run side by side, one on each core; and Go collects garbage less often than it does by itself. Together a third less work.
    /// </summary>
    private static readonly Dictionary<string, string> _oneCore = new() { ["GOMAXPROCS"] = "1", ["GOGC"] = "400" };

    /// <remarks>
    /// A file that fails is played a second time. Where a test reaches over more than a day and a half, promtool's storage makes blocks
    /// while rules are evaluated, and now and then an answer lacks samples meanwhile (prometheus#10863): with 2.42 in about one file of
    /// a hundred. What rules do wrong they do wrong twice.
    /// </remarks>
    /// <param name="promtool">Which one.</param>
    /// <param name="file">Its path.</param>
    /// <param name="folder">Where promtool runs.</param>
    /// <param name="limit">For each turn.</param>
    /// <param name="cancellation">Ends it before.</param>
    public static async Task<Check> RunAsync(Tool promtool, string file, string folder, TimeSpan limit, CancellationToken cancellation)
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)} alerts as it must";
        var first = await PlayAsync();
        if (first.Succeeded)
        {
            return new(name, Passed: true, "");
        }

        var second = await PlayAsync();
        return second.Succeeded
            ? new($"{name} (only the second time: promtool's storage lost samples the first, prometheus#10863)", Passed: true, "")
            : new(name, Passed: false, second.Output.Trim());

        Task<CommandRun> PlayAsync() => CommandRun.RunAsync(promtool.Path, ["test", "rules", file], folder, limit, cancellation, _oneCore);
    }
}
