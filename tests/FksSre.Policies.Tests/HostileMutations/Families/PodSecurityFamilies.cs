using System.Text.Json.Nodes;
using FksSre.Policies.Tests.HostileMutations.Making;

namespace FksSre.Policies.Tests.HostileMutations.Families;

/// <summary>What keeps a container in.</summary>
internal static class PodSecurityFamilies
{
    private static readonly string[] _hostPaths =
    [
        "/",
        "/etc",
        "/var/run/docker.sock",
        "/run/containerd/containerd.sock",
        "/proc",
        "/var/lib/kubelet",
    ];

    public static IEnumerable<Family> All =>
        [
            Family.OfFields(
                "security-context-key-removed",
                "A slip leaves out a key of a securityContext, and the default of the container runtime holds.",
                inputs => Contexts(inputs).SelectMany(context => context.Below.Prepend(context)).SelectMany(key => key.Removed())
            ),
            Family.OfFields(
                "security-context-flag-turned",
                "Somebody turns a switch of a securityContext to make a program start.",
                inputs => Contexts(inputs).SelectMany(context => context.Below).SelectMany(Turned)
            ),
            Family.OfFields(
                "security-context-loosened",
                "Somebody gives a pod or a container more than it needs: capabilities, the root user, no filter of calls to the kernel.",
                inputs => Pods(inputs, Loosened)
            ),
            Family.OfFields(
                "container-loosened",
                "An attacker adds to a container what lets it out: capabilities, privileges, a process of the node.",
                inputs => Where.Containers(inputs).SelectMany(Escaping)
            ),
            Family.OfFields("host-namespace-joined", "A pod joins the network, the processes or the memory of its node.", inputs =>
                Pods(inputs, pod =>
                    new[] { "hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace" }.SelectMany(name => pod[name].Set(true))
                )
            ),
            Family.OfFields("host-path-mounted", "A pod mounts a folder or a socket of its node.", inputs =>
                Pods(inputs, pod => pod["volumes"].Added(_hostPaths.Select(HostPath)))
            ),
            Family.OfFields("volume-becomes-host-path", "A volume that keeps data is made a folder of the node.", inputs =>
                Pods(inputs, pod => pod["volumes"].Items.SelectMany(volume => volume.Set(HostPath("/var/lib/data", volume["name"].Text!))))
            ),
            Family.OfFields("host-port-opened", "A container opens a port on its node, around Services and network policies.", inputs =>
                Where
                    .Containers(inputs)
                    .SelectMany(container => container["ports"].Items)
                    .SelectMany(port => port["hostPort"].Set(80, 9090))
            ),
            Family.OfFields("sysctl-set", "A pod sets a parameter of the kernel of its node.", inputs =>
                Pods(inputs, pod => pod["securityContext"]["sysctls"].Added(Sysctl("kernel.msgmax"), Sysctl("net.core.somaxconn")))
            ),
            Family.OfFields("token-mounted", "A pod gets a token of the API server that it does not use, or its account changes.", inputs =>
                Pods(inputs, Tokens)
            ),
        ];

    private static IEnumerable<Mutant> Pods(Place inputs, Func<Place, IEnumerable<Mutant>> of) => Where.Pod(inputs).SelectMany(of);

    private static IEnumerable<Place> Contexts(Place inputs) =>
        Where.Pod(inputs).Concat(Where.Containers(inputs)).Select(one => one["securityContext"]);

    private static IEnumerable<Mutant> Turned(Place place) =>
        place.Node?.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.True => place.Set(false),
            System.Text.Json.JsonValueKind.False => place.Set(true),
            _ => [],
        };

    private static IEnumerable<Mutant> Loosened(Place pod)
    {
        var context = pod["securityContext"];
        return
        [
            .. context["runAsUser"].Set(0),
            .. context["runAsGroup"].Set(0),
            .. context["fsGroup"].Set(0),
            .. context["supplementalGroups"].Added(0),
            .. context["seccompProfile"]["type"].Set("Unconfined"),
            .. context["appArmorProfile"]["type"].Set("Unconfined"),
            .. context["seLinuxOptions"]["type"].Set("spc_t"),
            .. context["seLinuxOptions"]["user"].Set("system_u"),
            .. context["windowsOptions"]["hostProcess"].Set(true),
        ];
    }

    private static IEnumerable<Mutant> Escaping(Place container)
    {
        var context = container["securityContext"];
        return
        [
            .. context["privileged"].Set(true),
            .. context["runAsUser"].Set(0),
            .. context["runAsGroup"].Set(0),
            .. context["runAsNonRoot"].Set(false),
            .. context["procMount"].Set("Unmasked"),
            .. context["capabilities"]["add"].Added("SYS_ADMIN", "NET_ADMIN", "SYS_PTRACE", "NET_RAW", "NET_BIND_SERVICE", "ALL"),
            .. context["capabilities"]["drop"].Set([Texts(), Texts("NET_RAW")]),
            .. context["seccompProfile"]["type"].Set("Unconfined"),
            .. context["appArmorProfile"]["type"].Set("Unconfined"),
            .. context["seLinuxOptions"]["type"].Set("spc_t"),
            .. context["windowsOptions"]["hostProcess"].Set(true),
        ];
    }

    private static IEnumerable<Mutant> Tokens(Place pod) =>
        [
            .. pod["automountServiceAccountToken"].Removed(),
            .. pod["automountServiceAccountToken"].Set(pod["automountServiceAccountToken"].Node?.GetValue<bool>() != true),
            .. pod["serviceAccountName"].Removed(),
            .. pod["serviceAccountName"].Set("default", "nobody"),
        ];

    private static JsonArray Texts(params IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static JsonObject HostPath(string path) => HostPath(path, "node");

    private static JsonObject HostPath(string path, string name) =>
        new()
        {
            ["name"] = name,
            ["hostPath"] = new JsonObject { ["path"] = path },
        };

    private static JsonObject Sysctl(string name) => new() { ["name"] = name, ["value"] = "1" };
}
