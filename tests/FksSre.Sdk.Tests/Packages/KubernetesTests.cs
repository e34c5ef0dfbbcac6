using FksSre.Sdk.Tests.Wire;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using StatefulSet = Pulumi.Kubernetes.Apps.V1.StatefulSet;

namespace FksSre.Sdk.Tests.Packages;

public class KubernetesTests : WireTest
{
    [Fact]
    public async Task Object_carries_its_API_version_and_kind_and_asks_for_the_plugin()
    {
        await UpdateAsync(() =>
        {
            _ = new ConfigMap("rules", new ConfigMapArgs { Data = { ["a.yaml"] = "groups: []" } });
        });
        var request = Engine.Registration("rules");
        Assert.Equal(("kubernetes:core/v1:ConfigMap", PinnedVersion.Of("Pulumi.Kubernetes")), (request.Type, request.Version));
        Assert.Equal(
            WireValue.Struct(
                ("apiVersion", Value.ForString("v1")),
                ("data", WireValue.Object(("a.yaml", Value.ForString("groups: []")))),
                ("kind", Value.ForString("ConfigMap"))
            ),
            request.Object
        );
    }

    [Fact]
    public async Task Nested_arguments_keep_their_keys()
    {
        await UpdateAsync(() =>
        {
            _ = new StatefulSet("prometheus", new StatefulSetArgs { Spec = Spec() });
        });
        var request = Engine.Registration("prometheus");
        Assert.Equal(
            """{ "replicas": 2, "selector": { "matchLabels": { "app": "prometheus" } }, "serviceName": "prometheus", """
                + """ "template": { "spec": { "containers": [ { "image": "prom/prometheus:v3", "name": "prometheus", """.TrimStart()
                + """ "ports": [ { "containerPort": 9090, "name": "web" } ], """.TrimStart()
                + """ "readinessProbe": { "httpGet": { "path": "/-/ready", "port": "web" } }, """.TrimStart()
                + """ "resources": { "limits": { "memory": "1Gi" } }, """.TrimStart()
                + """ "securityContext": { "allowPrivilegeEscalation": false, "capabilities": { "drop": [ "ALL" ] } } } ] } } }""".TrimStart(),
            request.Object.Fields["spec"].StructValue.ToString()
        );
        Assert.Equal(
            ["kubernetes:apps/v1beta1:StatefulSet", "kubernetes:apps/v1beta2:StatefulSet"],
            request.Aliases.Select(alias => alias.Spec.Type)
        );
    }

    [Fact]
    public async Task Data_assigned_to_a_Secret_is_secret()
    {
        await UpdateAsync(() =>
        {
            _ = new Secret("keys", new SecretArgs { StringData = new InputMap<string> { { "key", "k" } } });
        });
        var request = Engine.Registration("keys");
        Assert.Equal(WireValue.Secret(WireValue.Object(("key", Value.ForString("k")))), request.Object.Fields["stringData"]);
        Assert.Equal(["data", "stringData"], request.AdditionalSecretOutputs);
    }

    [Fact]
    public async Task Name_of_an_object_is_read_from_its_metadata()
    {
        await UpdateAsync(() =>
        {
            var space = new Namespace("space", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "monitoring" } });
            _ = new ServiceAccount(
                "account",
                new ServiceAccountArgs { Metadata = new ObjectMetaArgs { Namespace = space.Metadata.Apply(m => m.Name) } }
            );
        });
        var metadata = Engine.Registration("account").Object.Fields["metadata"].StructValue.Fields;
        Assert.Equal("monitoring", metadata["namespace"].StringValue);
    }

    [Fact]
    public async Task Type_of_a_Service_is_a_text_or_one_of_those_known()
    {
        await UpdateAsync(() =>
        {
            _ = new Service("text", new ServiceArgs { Spec = new ServiceSpecArgs { Type = "ClusterIP" } });
            _ = new Service("known", new ServiceArgs { Spec = new ServiceSpecArgs { Type = ServiceSpecType.ClusterIP } });
        });
        var expected = WireValue.Object(("type", Value.ForString("ClusterIP")));
        Assert.Equal(expected, Engine.Registration("text").Object.Fields["spec"]);
        Assert.Equal(expected, Engine.Registration("known").Object.Fields["spec"]);
    }

    [Fact]
    public async Task Provider_settings_that_are_no_text_travel_as_JSON()
    {
        await UpdateAsync(() =>
        {
            _ = new Pulumi.Kubernetes.Provider(
                "cluster",
                new Pulumi.Kubernetes.ProviderArgs
                {
                    KubeConfig = "config",
                    Context = "kind",
                    EnableServerSideApply = true,
                }
            );
        });
        Assert.Equal(
            WireValue.Struct(
                ("context", Value.ForString("kind")),
                ("enableServerSideApply", Value.ForString("true")),
                ("kubeconfig", Value.ForString("config"))
            ),
            Engine.Registration("cluster").Object
        );
    }

    [Fact]
    public async Task Custom_resource_has_the_type_of_its_kind()
    {
        await UpdateAsync(() =>
        {
            _ = new Pulumi.Kubernetes.ApiExtensions.CustomResource("rule", new RuleArgs { Spec = { ["groups"] = "none" } });
        });
        var request = Engine.Registration("rule");
        Assert.Equal(("kubernetes:monitoring.coreos.com/v1:PrometheusRule", string.Empty), (request.Type, request.Version));
        Assert.Equal("none", request.Object.Fields["spec"].StructValue.Fields["groups"].StringValue);
    }

    private static StatefulSetSpecArgs Spec() =>
        new()
        {
            Replicas = 2,
            ServiceName = "prometheus",
            Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = "prometheus" } },
            Template = new PodTemplateSpecArgs { Spec = new PodSpecArgs { Containers = [Container()] } },
        };

    private static ContainerArgs Container() =>
        new()
        {
            Name = "prometheus",
            Image = "prom/prometheus:v3",
            Ports = [new ContainerPortArgs { Name = "web", ContainerPortValue = 9090 }],
            ReadinessProbe = new ProbeArgs
            {
                HttpGet = new HTTPGetActionArgs { Path = "/-/ready", Port = "web" },
            },
            Resources = new ResourceRequirementsArgs { Limits = { ["memory"] = "1Gi" } },
            SecurityContext = new SecurityContextArgs
            {
                AllowPrivilegeEscalation = false,
                Capabilities = new CapabilitiesArgs { Drop = ["ALL"] },
            },
        };

    private sealed class RuleArgs() : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs("monitoring.coreos.com/v1", "PrometheusRule")
    {
        [Input("spec")]
        public InputMap<object> Spec { get; } = [];
    }
}
