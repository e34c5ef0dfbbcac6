using System.Text.Json.Nodes;
using FksSre.Ops.Cluster;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>What a pod takes is added up as a server does it, with other people's init containers too.</summary>
public sealed class PodResourcesTests
{
    [Theory]
    [InlineData("", "cpu 210m, memory 1152Mi")]
    [InlineData("{Once: 170m}", "cpu 210m, memory 1152Mi")]
    [InlineData("{Once: 700m}", "cpu 700m, memory 1152Mi")]
    [InlineData("{Always: 30m}", "cpu 240m, memory 1152Mi")]
    [InlineData("{Always: 30m} {Once: 700m}", "cpu 730m, memory 1152Mi")]
    [InlineData("{Once: 700m} {Always: 30m}", "cpu 700m, memory 1152Mi")]
    public void Pod_takes_its_containers_together_or_what_runs_before_them(string before, string takes)
    {
        var pod = new JsonObject
        {
            ["containers"] = new JsonArray(Container("cpu: 200m, memory: 1Gi"), Container("cpu: 10m, memory: 128Mi")),
            ["initContainers"] = new JsonArray([
                .. before
                    .Split(['{', '}'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(each => each.Split(": "))
                    .Select(each => Container($"cpu: {each[1]}", each[0])),
            ]),
        };

        Assert.Equal(
            takes,
            string.Join(
                ", ",
                PodResources
                    .Of(pod, "requests")
                    .OrderBy(each => each.Key, StringComparer.Ordinal)
                    .Select(each => $"{each.Key} {each.Value}")
            )
        );
        Assert.Empty(PodResources.Of(pod, "limits"));
    }

    private static JsonObject Container(string requests, string restart = "Once")
    {
        var container = new JsonObject
        {
            ["resources"] = new JsonObject
            {
                ["requests"] = new JsonObject(
                    requests.Split(", ").Select(each => each.Split(": ")).Select(each => KeyValuePair.Create(each[0], (JsonNode?)each[1]))
                ),
            },
        };
        if (restart == "Always")
        {
            container["restartPolicy"] = restart;
        }

        return container;
    }
}
