using FksSre.Operations.Tests.Machine;

namespace FksSre.Operations.Tests;

/// <summary>The manifest tells the same of the same, and something else of all else.</summary>
public sealed class ManifestTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public void Same_rows_in_another_order_have_the_same_manifest()
    {
        var database = server.Copy();
        var first = Manifest(database);
        server.Sql(
            database,
            """
            create temp table kept as select what, year from years order by md5(what);
            truncate years;
            insert into years select year, what from kept order by md5(what || 'x');
            update lines set note = note where line % 3 = 0;
            """
        );

        Assert.Equal(first, Manifest(database));
    }

    [Fact]
    public void Settings_of_a_session_change_nothing()
    {
        var database = server.Copy();
        var first = Manifest(database);
        server.Sql(
            database,
            $"""
            alter database {database} set datestyle = 'German'; alter database {database} set timezone = 'Asia/Tokyo';
            alter database {database} set bytea_output = 'escape'; alter database {database} set extra_float_digits = 0;
            alter database {database} set search_path = ext, public; alter database {database} set intervalstyle = 'iso_8601';
            """
        );

        Assert.Equal(first, Manifest(database).Where(line => !line.StartsWith("setting\tdatabase ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_and_values_of_any_kind_are_one_line_each()
    {
        var lines = Manifest(server.Copy());

        Assert.All(lines, line => Assert.Equal(3, line.Count(letter => letter == '\t')));
        Assert.Contains("""rows	public."odd\ttable\n'q' ""d"" \\ :x $(x)"	2	""", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.Contains(""""role	"odd\trole\n'q' ""d"" \\ $(x)"	inherit limit=-1	"""", lines);
        Assert.Contains(""""column	public."odd\ttable\n'q' ""d"" \\ :x $(x)"."c\t'"" \\"	integer	"""", lines);
    }

    [Theory]
    [InlineData("alter table orders alter name drop not null", "column\tpublic.orders.name\ttext collation=\"default\"\t")]
    [InlineData("alter table lines alter note set default 'b'", "column\tpublic.lines.note\ttext collation=\"default\"\t'b'")]
    [InlineData("alter type mood add value 'new'", "type\tpublic.mood\te values='sad','ok','it''s','new'\t")]
    [InlineData("alter table quick owner to app", "owner\trelation public.quick\tapp\t")]
    [InlineData("alter table nothing force row level security", "table\tpublic.nothing\tpersistence=p row_security=true forced=true\t")]
    [InlineData(
        "drop policy reads on nothing; create policy reads on nothing using (x > 1)",
        "policy\tpublic.nothing.reads\t* permissive public\tx>1"
    )]
    [InlineData(
        "alter table orders disable trigger stays",
        "trigger\tpublic.orders.stays\tD\tCREATETRIGGERstaysBEFOREINSERTONpublic.ordersFOREACHROWEXECUTEFUNCTIONpublic.stay"
    )]
    [InlineData("alter sequence unused increment 3", "sequence_definition\tpublic.unused\tbigint 1 3 1 9223372036854775807 1\t")]
    [InlineData("grant usage on schema ext to app", "grant\tschema ext to app\tUSAGE\tpostgres")]
    [InlineData(
        "alter table animal set (fillfactor = 70)",
        "table\tpublic.animal\tpersistence=p row_security=false forced=false options=fillfactor=70\t"
    )]
    [InlineData("alter domain positive add check (value < 99)", "constraint\tpublic.positive.positive_check1\tc\tCHECKVALUE<99")]
    [InlineData("update animal set colour = null where legs = 4", "rows\tpublic.dog\t2\t")]
    [InlineData("select lo_put(loid, 0, 'x') from pg_largeobject limit 1", "large_objects\t\t2\t")]
    [InlineData("create or replace view cheap as select id, name from orders where price < 11", "view\tpublic.cheap\t")]
    [InlineData("create or replace function plus(i int) returns int language sql as 'select $1 + 2'", "routine\tpublic.plus(i integer)\t")]
    public void Change_is_another_line(string change, string line)
    {
        var database = server.Copy();
        var before = Manifest(database);
        server.Sql(database, change + ";");

        var added = Manifest(database).Except(before).ToList();

        Assert.Contains(added, other => other.StartsWith(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("create index concurrently invalid on orders ((1 / (id - 7)))")]
    public void Index_whose_making_failed_is_in_no_dump_and_in_no_manifest(string change)
    {
        var database = server.Copy();
        var before = Manifest(database);
        var run = Run.Of("psql", ["-Xq", "-c", change], server.Variables(database, "", "postgres"));

        Assert.Contains("division by zero", run.Errors, StringComparison.Ordinal);
        Assert.Equal("f", server.Sql(database, "select indisvalid from pg_index where indexrelid = 'invalid'::regclass;"));
        Assert.Equal(before, Manifest(database));
    }

    private IReadOnlyList<string> Manifest(string database) =>
        [.. server.Sql(database, $"begin;\n\\i {Script.Folder}/manifest.sql\nrollback;").Split('\n').Order(StringComparer.Ordinal)];
}
