package io.proofline.casecore.duplicate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Walks a graph of neighbours (hierarchical navigable small worlds, Malkov and Yashunin 2016) in Lucene: fast among
 * millions, at the price of missing a like face now and then. Memory only.
 */
final class HnswFaceIndex implements FaceIndex {

    private static final String CASE = "case";
    private static final String FACE = "face";
    /** The graph is walked for more candidates than are asked for, which is what makes misses rare. */
    private static final int LEAST_CANDIDATES = 100;

    /** One space's writer and the view that searches share. */
    private record Graph(IndexWriter writer, SearcherManager searchers) {

        static Graph open() {
            try {
                IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
                return new Graph(writer, new SearcherManager(writer, null));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private final Map<FaceSpace, Graph> graphs = new ConcurrentHashMap<>();

    @Override
    public void add(FaceSpace space, UUID caseId, float[] face) {
        Document document = new Document();
        document.add(new StringField(CASE, caseId.toString(), Field.Store.YES));
        document.add(new KnnFloatVectorField(FACE, face, VectorSimilarityFunction.DOT_PRODUCT));
        try {
            graph(space).writer().updateDocument(term(caseId), document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void remove(FaceSpace space, UUID caseId) {
        try {
            graph(space).writer().deleteDocuments(term(caseId));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<FaceNeighbour> nearest(FaceSpace space, float[] face, int most, double least) {
        SearcherManager searchers = graph(space).searchers();
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return neighbours(searcher, face, most, least);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public int size(FaceSpace space) {
        SearcherManager searchers = graph(space).searchers();
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.getIndexReader().numDocs();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<FaceNeighbour> neighbours(IndexSearcher searcher, float[] face, int most, double least)
            throws IOException {
        TopDocs found = searcher.search(new KnnFloatVectorQuery(FACE, face, Math.max(most, LEAST_CANDIDATES)), most);
        List<FaceNeighbour> neighbours = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            double similarity = 2.0 * hit.score - 1;
            if (similarity >= least) {
                String caseId = searcher.storedFields().document(hit.doc).get(CASE);
                neighbours.add(new FaceNeighbour(UUID.fromString(caseId), similarity));
            }
        }
        return neighbours;
    }

    private Graph graph(FaceSpace space) {
        return graphs.computeIfAbsent(space, key -> Graph.open());
    }

    private static Term term(UUID caseId) {
        return new Term(CASE, caseId.toString());
    }
}
