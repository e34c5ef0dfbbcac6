using System.Globalization;
using System.Text.Json.Nodes;

namespace FksSre.Ops.Cluster.Preflight;

/// <summary>
/// Whether what pods ask for is left on nodes. Only what is certain is a finding: a scheduler knows more ways to place pods than are tried
/// here.
/// </summary>
internal static class RoomCheck
{
    private const string What = "room on nodes";

    /// <param name="server">The cluster.</param>
    /// <param name="workloads">Of the stack.</param>
    /// <param name="nodes">Those that take its pods.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<PreflightAnswer>> AskAsync(
        ApiServer server,
        IReadOnlyList<Workload> workloads,
        IReadOnlyList<JsonObject> nodes,
        CancellationToken cancellation
    )
    {
        var silent = nodes.Where(node => NodeRoom.Of(node) is null).Select(Name).ToList();
        if (silent.Count > 0)
        {
            return [new PreflightAnswer.NotLookedAt(What, $"{string.Join(", ", silent)} does not say what it has")];
        }

        var whole = nodes.ToDictionary(Name, node => NodeRoom.Of(node)!, StringComparer.Ordinal);
        var pods = await server.GetAsync(PreflightReads.Pods.Path, cancellation);
        var left = pods.IsSuccess
            ? Left(
                whole,
                (pods.Body["items"] as JsonArray ?? []).OfType<JsonObject>().Where(pod => !workloads.Any(each => IsOf(pod, each)))
            )
            : whole;
        var homeless = workloads.Where(workload => !left.Values.Any(room => room.Holds(workload.Pod))).ToList();
        var (asked, has) = (Sum(workloads.SelectMany(Pods)), Sum(left.Values));
        return homeless.Count > 0
                ?
                [
                    new PreflightAnswer.Wrong(
                        PreflightFindings.FitsNowhere(
                            homeless.Select(workload => $"{workload.Object.Name} {Needs(workload.Pod)}"),
                            left.Values.Select(Text).Distinct().Order(StringComparer.Ordinal)
                        )
                    ),
                ]
            : !has.Holds(asked) ? [new PreflightAnswer.Wrong(PreflightFindings.TooLittleRoom(Text(asked), Text(has)))]
            : !pods.IsSuccess
                ? [new PreflightAnswer.NotLookedAt(What, $"nodes are large enough, and what runs on them is not known: {pods.Message}")]
            : Fits(workloads, [.. left.Values]) ? [new PreflightAnswer.Good($"{What}: {Text(asked)} fit into {Text(has)}")]
            :
            [
                new PreflightAnswer.NotLookedAt(
                    What,
                    $"{Text(asked)} are left in all, but no way was found to share them out among the nodes"
                ),
            ];
    }

    private static Dictionary<string, NodeRoom> Left(Dictionary<string, NodeRoom> whole, IEnumerable<JsonObject> pods)
    {
        var left = new Dictionary<string, NodeRoom>(whole, StringComparer.Ordinal);
        foreach (var pod in pods.Where(pod => Live.Text(pod["status"], "phase") is not ("Succeeded" or "Failed")))
        {
            if (left.TryGetValue(Live.Text(pod["spec"], "nodeName"), out var room))
            {
                left[Live.Text(pod["spec"], "nodeName")] = room - NodeRoom.AskedBy(pod["spec"]!.AsObject());
            }
        }

        return left;
    }

    /// <summary>A pod of the last deployment gives its place to the next one.</summary>
    private static bool IsOf(JsonObject pod, Workload workload) =>
        Live.Text(pod["metadata"], "namespace") == workload.Object.Namespace
        && Live.Text(pod["metadata"], "name").StartsWith(workload.Object.Name + "-", StringComparison.Ordinal);

    /// <summary>Largest first, each on the first node that holds it.</summary>
    private static bool Fits(IEnumerable<Workload> workloads, NodeRoom[] rooms)
    {
        foreach (var workload in workloads.OrderByDescending(each => each.Pod.Memory))
        {
            var taken = new HashSet<int>();
            foreach (var pod in Pods(workload))
            {
                var at = Array.FindIndex(rooms, room => room.Holds(pod));
                while (at >= 0 && workload.MustKeepApart && taken.Contains(at))
                {
                    at = Array.FindIndex(rooms, at + 1, room => room.Holds(pod));
                }

                if (at < 0)
                {
                    return false;
                }

                taken.Add(at);
                rooms[at] -= pod;
            }
        }

        return true;
    }

    private static IEnumerable<NodeRoom> Pods(Workload workload) => Enumerable.Repeat(workload.Pod, workload.Replicas);

    private static NodeRoom Sum(IEnumerable<NodeRoom> rooms) => rooms.Aggregate(new NodeRoom(0, 0, 0), (sum, room) => sum + room);

    private static string Name(JsonObject node) => Live.Text(node["metadata"], "name");

    private static string Needs(NodeRoom room) =>
        string.Create(CultureInfo.InvariantCulture, $"{room.Cpu:0.###} CPU, {room.Memory / (1024 * 1024):0} Mi");

    private static string Text(NodeRoom room) => string.Create(CultureInfo.InvariantCulture, $"{Needs(room)}, {room.Pods:0} pods");
}
