using System.Net;
using System.Text.Json.Nodes;
using FksSre.Ops.Cluster;
using FksSre.Ops.Cluster.Takeback;
using FksSre.Stacks.Registration;

namespace FksSre.Ops.Tests.Cluster;

/// <summary>Forms of <c>managedFields</c> as a real API server writes them.</summary>
public sealed class EditedObjectTests
{
    /// <summary>An empty map of ours into which somebody wrote: the map is ours, what is in it is not.</summary>
    [Fact]
    public void A_map_that_is_owned_empty_is_sent_empty()
    {
        var taken = Edited(
                """{"f:spec": {"f:replicas": {}, "f:template": {".": {}}, "f:items": {"k:{\"name\":\"a\"}": {".": {}, "f:image": {}}, "k:{\"name\":\"b\"}": {".": {}}}}}"""
            )
            .Taken();

        Assert.Equal("""{"replicas":3,"template":{},"items":[{"name":"a","image":"x:1"},{"name":"b"}]}""", taken["spec"]!.ToJsonString());
        Assert.Equal("""{"name":"w","resourceVersion":"41","namespace":"n"}""", taken["metadata"]!.ToJsonString());
    }

    /// <summary>A value of a set, and a field that is gone from the object since.</summary>
    [Fact]
    public void Values_of_sets_and_fields_that_are_gone_are_read()
    {
        var taken = Edited("""{"f:metadata": {"f:finalizers": {"v:\"keep\"": {}}}, "f:spec": {"f:gone": {}}}""").Taken();

        Assert.Equal("""["keep"]""", taken["metadata"]!["finalizers"]!.ToJsonString());
        Assert.Null(taken["spec"]);
    }

    /// <summary>Managed fields are sorted by key, and a list has the order in which it is sent.</summary>
    [Fact]
    public void Items_of_a_list_are_sent_as_they_stand()
    {
        var taken = Edited(
                """{"f:spec": {"f:items": {"k:{\"name\":\"a\"}": {".": {}}, "k:{\"name\":\"b\"}": {".": {}, "f:theirs": {}}, "k:{\"name\":\"c\"}": {".": {}}}}}""",
                """{"name": "c"}, {"name": "b", "theirs": 9}, {"name": "a"}"""
            )
            .Taken();

        Assert.Equal("""{"items":[{"name":"c"},{"name":"b","theirs":9},{"name":"a"}]}""", taken["spec"]!.ToJsonString());
    }

    [Fact]
    public void A_form_that_is_not_known_is_never_guessed() =>
        Assert.Equal(
            "The API server lists a field as x:1, a form that is not known here.",
            Assert.Throws<FormatException>(() => Edited("""{"x:1": {}}""").Taken()).Message
        );

    private static EditedObject Edited(
        string fields,
        string items = """{"name": "a", "image": "x:1", "theirs": 7}, {"name": "b", "theirs": 9}"""
    )
    {
        var live = JsonNode
            .Parse(
                $$"""
                {
                  "apiVersion": "apps/v1", "kind": "Deployment",
                  "metadata": {
                    "name": "w", "namespace": "n", "resourceVersion": "41", "finalizers": ["keep", "theirs"],
                    "managedFields": [{"manager": "pulumi-kubernetes-1a2b3c4d", "operation": "Apply", "time": "2026-11-27T03:17:00Z", "fieldsV1": {{fields}}}]
                  },
                  "spec": {"replicas": 3, "template": {"theirs": 5}, "items": [{{items}}]}
                }
                """
            )!
            .AsObject();
        var item = new KubernetesObject(KubernetesKind.Of("apps/v1", "Deployment"), "n", "w", [], "");
        return EditedObject.Of(new(item, new ApiAnswer(HttpStatusCode.OK, live)))!;
    }
}
